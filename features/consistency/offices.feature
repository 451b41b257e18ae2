Feature: Offices
  Articles name people by their office: the minister, the president. Whoever speaks, acts or takes part under a title must
  have held it that day, and a seat made for one must have one holder at a time.

  Rule: Whoever is named by an office must hold it
    Whoever takes part in an event must hold the office on that day; whoever speaks, or is said to hold it, when the source
    is published.

    Scenario: Whoever takes part or speaks under a title, or is said to hold an office, holds it at that time
      Given the claims that name someone by an office
      Then each of them must hold that office at that time

  Rule: Whoever takes office must begin a term

    Scenario: Whoever is said to have taken office began a term at that time
      Given the claims that someone takes an office
      Then a term of theirs must begin when the words say

  Rule: A seat for one must have one holder at a time
    On the day of a hand-over both the old and the new holder may be named.

    Scenario: No two people hold a single office at once
      Given the offices held by one person at a time
      Then two terms must not overlap by more than the day of the hand-over
