Feature: Names
  Whoever a claim is about must be named where it stands: in its sentence, or in a sentence before it that says who "the
  minister" is. The registry lists the names that texts use for one and the same person, place or thing.

  Rule: Everyone and everything in a record must be named in the source

    Scenario: A known name of everyone and everything in a record stands in its sentence
      Given the claims of a source
      And whose text is at hand
      Then everyone and everything in each record must be named in its sentence, or in one it refers to

  Rule: Everyone and everything that the source names must be in a record
    Whoever a source speaks of must be in a claim of each sentence that names them; else a claim was most often overlooked.

    Scenario: Every person, organisation and document that a sentence names is in a claim of it
      Given the sources
      And whose text is at hand
      Then everyone and everything that a sentence names must be in a claim of it

    Scenario: Everyone and everything that a quotation names is in its record
      Given the claims of a source
      And whose text is at hand
      Then everyone and everything that a quotation names must be in its record

  Rule: A sentence under via must be needed
    Via lists the sentences that say who "the minister" is, or what a list of plans began with, and no others.

    Scenario: Every sentence under via has a word that the record needs
      Given the claims of a source
      And with sentences under via
      And whose text is at hand
      Then each sentence under via must have a word that the record needs

  Rule: Our own sentence must name nobody else

    Whatever belongs to what the record names may be named as well: Japan, where the record speaks of its government.

    Scenario: Every name in our own sentence is one of the record
      Given the claims of a source
      Then every name in our own sentence must be one of the record

    Scenario: Our own sentence names whoever speaks, takes part or holds an office
      Given the claims of a source
      Then our own sentence must name whoever speaks, takes part or holds an office
