Feature: Agreement
  The claims of a source can be compared two by two and still not all be true: a total, a majority share and a count may
  agree in pairs and exclude each other together. So each claim is read for what it entails, as bounds on figures and days,
  and the suite decides exactly whether everything can be true at once. Where it cannot, it names the smallest set that
  clashes and shows the arithmetic. Requests, threats, views and hedged reports entail nothing; opposed figures of speakers
  are no errors where one claim disputes the other.

  Rule: The claims must be able to be true all at once
    Scenario: The claims of each source, with the background, can all be true
      Given the claims that entail something
      Then the claims of each source must all be able to be true

    Scenario: The claims of all sources together can all be true
      Given the claims that entail something
      Then the claims of all sources together must all be able to be true

  Rule: Nothing must be recorded twice with different values
    Scenario: A figure stated twice by one source is one and the same
      Given the claims that entail something
      Then no source must state one figure twice with different values

  Rule: What is known to be wrong in a source must still be wrong
    A finding is kept because a reader wants to know it; it names its rule and exactly the claims involved, and fails once
    the rule finds nothing there any more.

    Scenario: Every finding names a rule and claims that there are
      Given the findings
      Then each must name a rule and claims that there are
