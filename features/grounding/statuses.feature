Feature: Statuses
  What is planned has not happened, and what is asked for is not promised. The status of a record says what its source claims:
  that something is so, or that it is meant, aimed at, expected, asked for or threatened.

  Rule: A plan, target, forecast, request or threat must be shown by a word of the source

    Scenario: A plan, target, forecast, request or threat has a word for it
      Given the claims of a source
      And that are not of facts
      Then a word for what each is must be quoted, or be the word of a speaker

  Rule: What is only meant must not be told as a fact

    Scenario: No fact is something that somebody only intends, or that will happen
      Given the claims of a source
      And that are of facts
      Then no word must show that it is only meant

  Rule: What somebody intends must be a plan or a target

    Scenario: Whatever the innermost speaker intends, plans or pledges is a plan or a target
      Given the claims of a source
      And that are not of facts
      Then whatever somebody intends must be a plan or a target

  Rule: A target must be a figure to reach
    "They aim to sign an agreement" is a plan: nobody can be halfway to a signature.

    Scenario: Every target is a value or a change
      Given all claims
      And that are not of facts
      Then each target must be a figure to reach

  Rule: Only what is still to come has a deadline

    Scenario: No fact has a deadline or a day on which it was announced
      Given all claims
      And that are of facts
      Then no fact must have a deadline or a day of announcement
