Feature: Parts and wholes
  A share is a share of something. A part counted with its whole must be counted in the same thing, lie inside it, and not
  exceed it; a list must have as many members as it says.

  Rule: A part must not exceed its whole

    Scenario: No share of a whole is more than all of it
      Given the claims about a part of a whole
      Then a part must not be more than its whole

  Rule: A part must be a part of its whole

    Scenario: A part counts the same thing as its whole, in a place within it
      Given the claims about a part of a whole
      Then each part must count the same thing as its whole
      And each part must lie within the place of its whole

    Scenario: What a list adds up are parts of its whole
      Given the claims that list things
      Then each claim that they add up must be a part of their whole

  Rule: A list must be as long as it says

    Scenario: The members of a list come to the number it gives
      Given the claims that list things
      Then each list must have as many members as it says
      And lists of the same things must have the same members
