Feature: Relations
  What connects things is part of the claim: one thing is the purpose of another, or its cause; somebody holds an office, or
  only now takes it. Each is known by a word of the source, as a speaker is by a word of saying.

  Rule: What connects two things must be shown by a word of the source

    Scenario: A purpose, cause, law, condition or the like has a word for it in the quotation
      Given the claims of a source
      And that say what connects things
      And whose text is at hand
      Then a word for what connects them must be quoted, or stand in a sentence that quotes none

    Scenario: That somebody takes an office is shown by a word of the quotation
      Given the claims of a source
      And that someone takes an office
      Then a word for the beginning of the term must be quoted

  Rule: That something rises or falls must be shown by a word of the source
    Scenario: A rise or a fall has a word for it in the quotation
      Given the claims of a source
      And that say that something rises or falls
      Then a word for the direction must be quoted

  Rule: A rank must be shown by words of the source
    The second largest is called second, and who is the largest of cities need not be the largest of countries.

    Scenario: A rank, and the class of places that are ranked, have words for them in the quotation
      Given the claims of a source
      And that rank a place
      Then a word for the rank, and for the places that are ranked, must be quoted

  Rule: A claim must only dispute one of the same matter
    Scenario: Whatever a claim disputes names somebody or something that it names too
      Given the claims that dispute another
      Then each must have something in common with what it disputes

  Rule: A claim that another speaks of must stand near it
    "This is to ensure greater interoperability" speaks of what its own sentence says, or one that is listed under via; and
    "after the summit" of a summit that is told there.

    Scenario: The claims that a claim is about, or comes before or after, stand in its sentence or in one it refers to
      Given the claims of a source
      And that speak of other claims
      Then each of those claims must stand in the sentence, or in one it refers to
