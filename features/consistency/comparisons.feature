Feature: Comparisons
  "The largest in the world" is a claim about every other place too. It can be held against what is known of them.

  Rule: A place must not be ranked above rivals that surely exceed it
    A rival counts if its figure is for the same thing, by the same way of counting, and not too far apart in time. Figures
    are compared at their margins, so that only a sure lead speaks against a rank: about 35,000 is not surely above 34,000.

    Scenario: No more places are surely ahead of a ranked place than its rank allows
      Given the claims that rank a place
      Then the known rivals surely ahead must not be more than the rank allows
