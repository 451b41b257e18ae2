Feature: Comparisons
  "The largest in the world" is a claim about every other place too, and "twice as much as last year" is one about last
  year. Each can be held against what is known of the other side.

  Rule: A place must not be ranked above rivals that surely exceed it
    A rival counts if its figure is for the same thing, by the same way of counting, and not too far apart in time. Figures
    are compared at their margins, so that only a sure lead speaks against a rank: about 35,000 is not surely above 34,000.

    Scenario: No more places are surely ahead of a ranked place than its rank allows
      Given the claims that rank a place
      Then the known rivals surely ahead must not be more than the rank allows

  Rule: A rank must be one more than the places named ahead
    "Second only to China" names one place ahead, so it says second; and China must not be known to have less.
    Awaiting: a rank told with the places that are ahead

    @awaiting
    Scenario: A place is ranked one behind those that are named ahead of it
      Given the claims that name the places ahead of a ranked one
      Then each rank must be one more than the places named ahead
      And no place named ahead must surely be behind

  Rule: A change must go the way its words say
    Awaiting: a change that a source tells by two figures

    @awaiting
    Scenario: What is said to rise or fall does so between its two figures
      Given the claims about a change between two figures
      Then each change must go the way it is said to

  Rule: Figures that are compared must stand as the comparison says
    This holds for amounts, and for thresholds as well: the lower one is the lower one. A target that will be missed lies
    beyond its forecast. Shares of two different wholes are not compared here, nor is what one side denies.
    Awaiting: a claim that compares two figures which are claims of their own

    @awaiting
    Scenario: What is said to be more, less or the same is so by the figures
      Given the claims that compare two figures
      And that say which is more, or that both are the same
      Then the figures must stand in that order

    @awaiting
    Scenario: A cap is not below what it caps, nor a floor above what it bears
      Given the claims that compare two figures
      And that call one the limit of the other
      Then the limit must not be passed by what it limits

    @awaiting
    Scenario: A multiple or a difference is that of the two figures
      Given the claims that compare two figures
      And that say how many times or by how much
      Then each multiple or difference must be that of the figures
