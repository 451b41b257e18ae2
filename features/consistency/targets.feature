Feature: Targets
  A government that moves a target moves a promise. Whoever reads that it was brought forward by two years must be able to
  count the two years: between the deadline it had and the deadline it has now, each on the last day of its own period.

  Rule: A moved deadline must lie as far from the old one as the words say
    By Japan's Finance Act the fiscal year ends on 31 March, so "two years early" is counted from one 31 March to another;
    the calendar year 2027 would make it twenty-one months.

    Scenario: A target brought forward or put off is moved by as long as its source says
      Given the claims that replace an earlier target
      And that say how much earlier or later
      Then each deadline must be as much earlier or later as the words say

  Rule: A target must only replace a target of the same matter
    Spending on defence alone and spending on defence and related measures are two matters, the second the broader; a
    target may pass from one to the other, but not to a third.

    Scenario: A target replaces one for the same subject and the same or a broader matter
      Given the claims that replace an earlier target
      Then each must be about the same subject as the target it replaces
      And each must be about the same matter or a broader or narrower one

  Rule: A deadline must lie ahead when it is announced
    A promise to reach something by a day that has passed is a misreading of the source.

    Scenario: No deadline has passed when its target is announced
      Given the claims with a deadline
      Then a deadline must not have passed when it was announced

  Rule: A target must not replace itself, directly or through others
    If each of two targets replaced the other, neither would be in force.

    Scenario: No chain of replaced targets leads back to its beginning
      Given the claims that replace an earlier target
      Then a chain of replacements must not lead back to its beginning
