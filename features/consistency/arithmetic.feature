Feature: Arithmetic
  Policy texts calculate: a budget that rises by a tenth, a sum that comes together over five years, yen given in dollars
  too. Whoever has the figures can calculate again. Every figure is taken with its margin, as it is rounded and hedged, so
  that from 785 to 708 is a fall of 9.8% as well as one of 10%; what cannot be told, such as a percentage of a loss, passes.

  Rule: A change must come to what lies between its two figures
    In percent it is measured by the figure before; between two percentages, percentage points are their difference and
    percent are not: from 4% to 5% is one percentage point, and a quarter.
    Awaiting: a change that a source tells by two figures and says how large it is

    @awaiting
    Scenario: A change is as large as what lies between its two figures
      Given the claims about a change of stated size between two figures
      Then each change must be as large as its figures say

  Rule: A total must be its rate times its time
    Awaiting: a total told with its rate, such as $550 billion at $110 billion a year over five years

    @awaiting
    Scenario: A total that comes together at a rate is that rate times the time
      Given the claims about a total that comes together at a rate
      Then each total must be its rate times the time

  Rule: A total over a time must not be less than what falls into a part of that time
    What is spent in five years is not less than what is spent in one of them. Only what cannot be below nothing counts.
    Awaiting: a total over several years beside the figure of one of them

    @awaiting
    Scenario: A total over several years is not below one of its years
      Given the claims about a total over a time of which a part is known too
      Then no total must be less than what falls into a part of its time

  Rule: What is restated must be the same amount
    Awaiting: a figure given in two units or currencies, such as 600 km (373 miles)

    @awaiting
    Scenario: A figure given in two units is the same amount in both
      Given the claims that give a figure once more in another unit
      Then the two must be the same amount

    @awaiting
    Scenario: A figure given in two currencies is the same amount at a rate of the time
      Given the claims that give a figure once more in a currency with a known rate
      Then the two must be the same amount at a rate of the time

  Rule: What is by definition made up of other figures must be so
    A deficit is spending less revenue. Figures count that are for the same subject and the same time.
    Awaiting: a figure that the registry defines by others, beside all of them

    @awaiting
    Scenario: A figure defined by others is what they make together
      Given the claims about what is by definition made up of other known figures
      Then each must be what the others make together
