Feature: Attribution
  Who says it, and how surely, is part of the claim. Each speaker is known by a word of saying, the cue; and a hedge
  in the source is a hedge in the record.

  Rule: Every cue must stand in the source

    Scenario: The words that show who says it, or what comes first, stand in the sentence
      Given the claims with a cue
      And whose text is at hand
      Then each cue must stand in the sentence

    Scenario: The words for a speaker without a name stand in the sentence
      Given the claims that somebody without a name makes
      And whose text is at hand
      Then the words for each unnamed speaker must stand in the sentence

  Rule: A speaker must not also be the one spoken to

    Scenario: No speaker is also the one spoken to
      Given the claims that somebody makes
      Then a speaker must not be the one spoken to

  Rule: A hedge must not be lost
    What may be, what reportedly was and what is only being considered is not certain.

    Scenario: A hedged statement is not recorded as certain, nor a plain one as doubtful
      Given the claims that are hedged
      Then each must be recorded as surely as it is said

  Rule: A denial must not be lost
    Awaiting: no source recorded so far denies anything, other than in a bound such as "no more than".

    @awaiting
    Scenario: What is denied is not recorded as if it were affirmed
      Given the claims that deny something
      Then each must be recorded as a denial

  Rule: Our own sentence must say what the record says
    The sentence under says is what most readers will read.

    Scenario: Every figure and date in our own sentence is one of the record
      Given all claims
      Then every figure and date of our own sentence must be one of the record

    Scenario: The figure of a record stands in our own sentence
      Given the claims with a figure of a property
      Then our own sentence must give that figure
