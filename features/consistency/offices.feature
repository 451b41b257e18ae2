Feature: Offices
  Articles name people by their office: the minister, the president. Whoever speaks, acts or takes part under a title must
  have held it that day, and a seat made for one must have one holder at a time.

  Rule: Whoever is named by an office must hold it
    Scenario: Whoever takes part under a title holds that office on the day
      Given the claims in which someone takes part under a title
      Then each of them must hold that office on the day

    Scenario: Whoever speaks under a title holds that office when the source is published
      Given the claims in which someone speaks under a title
      Then each of them must hold that office when the source is published

    Scenario: Whoever is said to hold an office holds it when the source is published
      Given the claims that someone holds an office
      Then each of them must hold that office when the source is published

  Rule: Whoever takes office must begin a term
    Scenario: Whoever is said to have taken office began a term at that time
      Given the claims that someone takes an office
      Then a term of theirs must begin when the words say

  Rule: A seat for one must have one holder at a time
    On the day of a hand-over both the old and the new holder may be named.

    Scenario: No two people hold a single office at once
      Given the offices held by one person at a time
      Then two terms must not overlap by more than the day of the hand-over
