Feature: Calendars
  Countries begin and name their fiscal years each in their own way: Japan's fiscal 2027 ends on 31 March 2028, that of the
  United States on 30 September 2027. A deadline read by the wrong calendar is wrong by months.

  Rule: A fiscal date must follow the calendar of the country it is about

    Scenario: Every fiscal date is read by the calendar of its own country
      Given the claims with a fiscal date
      Then each fiscal date must follow the calendar of its subject's country

  Rule: A day called the beginning or end of a fiscal year must be its first or last

    Scenario: A day named as the beginning or end of a fiscal year is its first or last day
      Given the claims with a fiscal date
      Then each day must be the first or last day of a fiscal year

  Rule: A country must have one fiscal calendar

    Scenario: No country has two fiscal calendars
      Given the fiscal calendars of the registry
      Then two of them must not belong to the same country
