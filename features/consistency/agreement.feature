Feature: Agreement
  The claims of a source can be compared two by two and still not all be true: a total, a majority share and a count may
  agree in pairs and exclude each other together. So each claim is read for the limits it sets to figures and days, and the
  suite decides exactly whether everything can be true at once. Where it cannot, it names the smallest set that clashes and
  shows the arithmetic. Requests, threats, views and hedged reports limit nothing, and a forecast only what the same
  forecaster tells that day; opposed figures of speakers are no errors where one claim disputes the other.

  Rule: The claims must be able to be true all at once

    Scenario: The claims of each source, with the background, can all be true
      Given the claims that limit a figure or a day
      Then it must be possible for all claims of each source to be true

    Scenario: The claims of all sources together can all be true
      Given the claims that limit a figure or a day
      Then it must be possible for all claims of all sources to be true

  Rule: A source must not give two values for one figure

    Scenario: A figure stated twice by one source is one and the same
      Given the claims that limit a figure or a day
      Then a source must not give one figure two values

  Rule: A change must not be told with two sizes
    Of one change over one time, two records give the same figures, whichever sources they stand in, unless one disputes the
    other. What is aimed at or expected is held against another source only where the record names it.

    Scenario: A change that is told more than once is told with the same figures
      Given the claims about a change that another claim tells too
      Then no change must be told with figures that exclude each other

  Rule: A finding must name what exists
    A finding is kept because a reader wants to know it. It names its rule and exactly the claims involved; that rule fails
    once it finds nothing wrong with them any more.

    Scenario: Every finding names a rule and claims that exist
      Given the findings
      Then each must name a rule and claims that exist
