Feature: Dates
  "Next March", "last week" and "by the end of the fiscal year" say nothing without the day on which they were written. The
  suite reads them again, from the day of publication and by the fiscal calendar of the country, and must come to the
  recorded dates. Last week is the calendar week before, not the past seven days; where words leave two dates open, as "last
  Tuesday" can, either is accepted.

  Rule: A date's words must stand in its quotation

    Scenario: The words of every date and length of time are part of the quotation
      Given the claims of a source
      And that give a date in the words of the source
      Then the words of each date must stand in the quotation

  Rule: A date must mean what its words say

    Scenario: Every date reads the same in the words of the source
      Given the claims of a source
      And that give a date in the words of the source
      Then each date must mean what its words say

  Rule: A date counted from another event must be so counted
    "On the first day of the summit" says nothing about the day of publication, but a day once the summit is dated.

    Scenario: Every date counted from another event is the day of it that the words name
      Given the claims of a source
      And that count a date from another event
      Then each such date must be the day of that event which its words name

  Rule: Every relative date must hold on each day that is given for publication
    An article whose day is known only roughly still has one; where no day will do, some date was misread.

    Scenario: On every day that is given for publication all relative dates hold
      Given the sources
      Then all relative dates must hold on each day of publication
