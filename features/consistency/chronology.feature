Feature: Chronology
  What has happened lies behind the day an article came out, what is planned lies ahead of it, and what came first stays
  first. Days are those of the place where things happen; between time zones one day's difference proves nothing.

  Rule: What has happened must not lie after the day of publication

    Scenario: Nothing reported as past happens after its source was published
      Given the claims about something that has happened
      Then it must not lie after the publication of its source

  Rule: What is planned must not lie before the day of publication

    Scenario: Nothing announced for later was over before its source was published
      Given the claims about something still to happen
      Then it must not be over before it was announced

  Rule: What was planned must have come true after it was announced

    Scenario: A plan that was carried out was announced before
      Given the claims about a plan that was carried out
      Then it must have been carried out after it was announced

  Rule: Events must follow each other as the source says

    Scenario: Events follow each other in the order and at the distance that is said
      Given the claims that put one event before or after another
      Then the events must follow each other as they say

  Rule: An event must not last longer than the days on which it took place
    A summit of two days has its first and its last.

    Scenario: No event lasts longer than from its first day to its last
      Given the claims that say how long an event lasts
      Then it must have room in the days on which it is dated

  Rule: Nothing of the kind must lie between a first since and the event it names
    "The first review since the end of 2022" names the last review before it; one more between the two makes it untrue.

    Scenario: No event of the same kind lies between the first and the last one before it
      Given the claims that call an event the first since an earlier one
      Then the earlier event must have happened when the words say
      And another event of the same kind must not lie between the two

  Rule: Records of one and the same thing must agree on its time

    Scenario: Two records of the same thing have a day in common
      Given the claims that speak of the same thing as another
      Then the two records must be of the same kind
      And the two records must have a day in common
