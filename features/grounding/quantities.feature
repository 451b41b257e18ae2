Feature: Quantities
  Every figure is kept twice, as accounts keep two entries: the words of the source, and what they mean. The suite reads the
  words again, and must come to the same amount, unit, currency, hedge and whole. An error in either entry shows.

  Rule: A figure's words must stand in its quotation

    Scenario: The words of every figure and direction are part of the quotation
      Given the claims of a source
      And that give a figure in the words of the source
      Then the words of each figure must stand in the quotation

  Rule: A figure must mean what its words say
    Thirty million is not thirty, two percent is not two percentage points, and almost 120 is not 120.

    Scenario: Every figure reads the same in the words of the source
      Given the claims of a source
      And that give a figure in the words of the source
      Then each figure must mean what its words say

  Rule: A share must say what it is a share of
    Two percent of GDP and two percent of the budget are two figures. A rise by two percent is of what there was before.

    Scenario: Every share names its whole
      Given all claims
      And with a share
      Then each share must say what it is a share of

  Rule: A figure must be measured in what it is a figure of

    Scenario: People are counted in people, spending in money, and either as a share
      Given all claims
      And with a figure of a property
      Then each figure must be measured as its property is

  Rule: What is counted one by one must be a whole number

    Scenario: People, sites and things come in whole numbers
      Given all claims
      And with a count
      Then each count must be a whole number

  Rule: What tells figures apart must be said in the source
    Troops with families and troops are two figures, and so are the annual and the daily number.

    Scenario: The words that tell a figure from others stand in the sentence
      Given the claims of a source
      And with words that tell figures apart
      And whose text is at hand
      Then those words must stand in the sentence
