Feature: Names
  Whoever a claim is about must be named where it stands: in its sentence, or in a sentence before it that says who "the
  minister" is. The registry lists the names that texts use for one and the same person, place or thing.

  Rule: Everyone and everything in a record must be named in the source
    Scenario: A known name of everyone and everything in a record stands in its sentence
      Given the claims of a source
      And whose text is at hand
      Then everyone and everything in each record must be named in its sentence, or in one it refers to
