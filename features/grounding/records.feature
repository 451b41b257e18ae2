Feature: Records
  A record that cannot be read, or that names something nobody knows, is checked by no other rule. So this comes first:
  every file is read whole, every record has a name of its own, and every name leads somewhere.

  Rule: Every record must be readable
    An unknown key or a value of the wrong kind is most often a slip of the pen, and what it meant to say is lost.

    Scenario: Every file and every record can be read
      Given all claims
      Then every file and every record must be readable

  Rule: A name must belong to one record alone
    Two records of one name cannot be told apart by the claims that refer to them.

    Scenario: No two records of a source share a name
      Given all claims
      Then two records must not share a name

  Rule: A source must not have two records of one statement
    Two records that say the same would be counted twice, and one corrected without the other.

    Scenario: No two records of a source say the same
      Given the claims of a source
      Then two records must not say the same

  Rule: Every name must lead somewhere
    A claim about an unknown person, place or earlier claim could not be held against anything.

    Scenario: Everyone and everything that a claim names is known
      Given all claims
      Then everyone and everything they name must be known

    Scenario: No list of a record names the same thing twice
      Given all claims
      Then a list must not name one thing twice

    Scenario: No record refers to itself
      Given all claims
      Then a record must not refer to itself

    Scenario: A record refers only to records of a kind that makes sense
      Given all claims
      Then whatever a record refers to must be of a kind that can be meant there

    Scenario: Everyone and everything that the registry names is known
      Given the entries of the registry
      Then everyone and everything they name must be known

  Rule: Every claim must show where it comes from
    A reader must be able to look it up: in the words of the source, or in a public reference where no source says it.

    Scenario: A claim of a source quotes the source
      Given the claims of a source
      Then each must quote its source and give the sentence

    Scenario: The sentence that a claim names is one of its source
      Given the claims of a source
      Then each sentence must be one that the source has

    Scenario: A claim of the background gives a public reference
      Given the claims of the background
      Then each must give a public reference

    Scenario: A figure or date taken from a source keeps the words of the source
      Given the claims of a source
      Then each figure and date must keep the words of the source

  Rule: What the source only implies must be marked as implied

    Scenario: Whatever is listed as implied is part of the record
      Given the claims that leave something to be understood
      Then whatever they leave to be understood must be part of the record
