Feature: Comparisons
  "The largest in the world" is a claim about every other place too. It can be held against what is known of them.

  Rule: A rank must leave room for no more rivals ahead than it says
    A rival counts if its figure is for the same thing, by the same way of counting, and not too far apart in time. Figures
    are compared at their margins, so that only a sure lead speaks against a rank.

    Scenario: No more places are surely ahead of a ranked place than its rank allows
      Given the claims that rank a place
      Then no more known rivals must surely be ahead than the rank allows
