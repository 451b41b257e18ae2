Feature: United States-Japan Joint Leaders' Statement
  In April 2024 Prime Minister Kishida visits President Biden. Their statement builds on two meetings of the year before and
  looks ahead to what is to come. What it says is told here as a specification.

  Background:
    Given the article "United States-Japan Joint Leaders' Statement"

  Rule: The leaders must hold their offices on the day of the statement

    Scenario: President and Prime Minister celebrate on the day of the statement
      Given the claim "leaders celebrate"
      Then it must happen on 10 April 2024
      And Joe Biden must be President of the United States that day
      And Fumio Kishida must be Prime Minister of Japan that day

  Rule: What the statement builds on must have come before

    Scenario: The summit at Camp David was in August 2023
      Given the claim "summit at Camp David"
      Then it must happen in August 2023
      And it must happen before the article is published

    Scenario: The annual exercise goes back to Camp David
      Given the claim "annual exercise"
      When it is held against the claim "summit at Camp David"
      Then it must be said to come after the other

    Scenario: The visit from Australia was in October 2023
      Given the claim "official visit from Australia"
      Then it must happen in October 2023
      And it must happen before the article is published

    Scenario: The work on combat aircraft goes back to the visit from Australia
      Given the claim "cooperation on combat aircraft"
      When it is held against the claim "official visit from Australia"
      Then it must be said to come after the other

  Rule: What the statement looks ahead to must be a plan

    Scenario: The exercises with Britain are planned for later than the statement
      Given the claim "exercises with Britain"
      When it is held against the claim "leaders celebrate"
      Then it must be a plan
      And it must happen later

    Scenario: The command that is planned is the one that was launched in March 2025
      Given the claim "joint operations command planned"
      When it is held against the background claim "joint operations command launched"
      Then it must be a plan
      And both must be known as one thing
      And both must happen to the same thing
