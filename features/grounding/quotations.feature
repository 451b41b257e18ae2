Feature: Quotations
  A reader must be able to find every claim in its source, word for word. The texts themselves are not kept here, only a
  sketch of each, in which a quotation can be looked up; with the text at hand, everything is checked exactly.

  Rule: A quotation must stand in its source word for word
    One word changed, left out or added makes it another statement.

    Scenario: Every quotation can be found in the sketch of its source
      Given the claims of a source
      Then each quotation must be found in the sketch of its source

    Scenario: Every quotation stands once in the text, in the sentence it names
      Given the claims of a source
      And whose text is at hand
      Then each quotation must stand in the sentence it names

    Scenario: The text at hand is the one that was recorded
      Given the sources
      And whose text is at hand
      Then each text must be the one that was recorded

  Rule: Quotations must be short
    Whoever wants to read the article must still need the article: a quotation has at most 25 words, and all quotations of
    a copyrighted text together repeat at most two thirds of it.

    Scenario: No quotation is longer than 25 words, nor the words to find it by longer than needed
      Given the claims of a source
      Then each quotation must be short, with a word before and after

    Scenario: The quotations of a copyrighted text leave a third of it unquoted
      Given the sources
      Then the quotations of each copyrighted text must leave a third of it unquoted

  Rule: Words given as someone's own must stand inside quotation marks

    Scenario: Words recorded as spoken stand inside quotation marks in the text
      Given the claims that give someone's own words
      And whose text is at hand
      Then those words must stand inside quotation marks

    Scenario: Where words are recorded as quoted in part, some words of the sentence stand inside quotation marks
      Given the claims that give some words as someone's own
      And whose text is at hand
      Then some words of their sentence must stand inside quotation marks

    Scenario: Words that stand inside quotation marks are recorded as someone's own
      Given the claims that somebody makes
      And whose text is at hand
      Then words inside quotation marks must be given as someone's own

  Rule: Every sentence must be claimed or set aside
    What nobody looked at would otherwise look the same as what says nothing.

    Scenario: No sentence is left out, and none is both claimed and set aside
      Given the sources
      Then every sentence of each must be either claimed or set aside

    Scenario: No sentence that was dealt with still waits as a draft
      Given the sources
      Then no draft of a sentence must stay that is done with

    Scenario: Every quoted passage and every superlative is claimed
      Given the sources
      And whose text is at hand
      Then every quoted passage and superlative must be claimed

    Scenario: Every figure and date of the text is the value of some claim
      Given the sources
      And whose text is at hand
      Then every figure and date must be the value of some claim
