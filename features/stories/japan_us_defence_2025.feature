Feature: Japan reassures the US on increased defense spending
  The day after the summit in Tokyo the defence ministers of Japan and the United States meet. Japan confirms that it will
  spend more, and sooner than it had said. What the article says is told here as a specification: if one of its figures,
  dates or names were another, one of these scenarios would fail.

  Background:
    Given the article "Japan reassures the US on increased defense spending"

  Rule: The 2% target must be two years early

    Scenario: The new deadline is the last day of Japan's fiscal 2025
      Given the claim "two percent by March 2026"
      Then its deadline must be the day 31 March 2026
      And its deadline must be the last day of Japan's fiscal 2025

    Scenario: The new deadline is two years before the previous one, as the article says
      Given the claim "two percent by March 2026"
      When it is held against the claim "two percent in fiscal 2027" of "United States-Japan Joint Leaders' Statement"
      Then the words must say that it is 2 years earlier
      And its deadline must be 2 years earlier

    Scenario: The share of GDP stays the same while the deadline moves
      Given the claim "two percent by March 2026"
      When it is held against the claim "two percent in fiscal 2027" of "United States-Japan Joint Leaders' Statement"
      Then both must give the same figure

  Rule: The suggested 3.5% must go beyond the target

    Scenario: What US media report is a request for more than the target
      Given the claim "request for three and a half percent"
      When it is held against the claim "two percent by March 2026"
      Then it must be a request
      And its figure must allow more than the other

    Scenario: The suggestion is reported at second hand
      Given the claim "request for three and a half percent"
      Then it must come through 2 speakers
      And the last of them must be the White House

  Rule: The meetings must follow one another

    Scenario: The ministers meet after the summit
      Given the claim "ministers talks"
      When it is held against the claim "tokyo summit"
      Then it must happen later

    Scenario: Both ministers hold their offices on the day of the talks
      Given the claim "ministers talks"
      Then Shinjiro Koizumi must be Minister of Defense of Japan that day
      And Pete Hegseth must be Secretary of Defense of the United States that day

  Rule: The review of the three documents must be the first since 2022

    Scenario: The review lies in 2026 and follows that of December 2022
      Given the claim "first review since 2022"
      When it is held against the background claim "three documents revised in 2022"
      Then it must happen in 2026
      And it must happen later

    Scenario: The National Security Strategy and two others make three documents
      Given the claim "three documents"
      When it is held against the background claim "three documents of 2022"
      Then both must list the same number of things

  Rule: Okinawa must hold most of the troops in Japan
    "About" 55,000 is read as 52,250 to 57,750, five percent either way; half of 52,250 is 26,125.

    Scenario: More than half of about 55,000 soldiers is more than 26,125
      Given the claim "US troops on Okinawa"
      Then it must come to more than 26,125 and at most 57,750

  Rule: The joint command must have been launched before the article

    Scenario: The joint command was launched in March 2025, before the article
      Given the claim "joint command launched"
      Then it must happen in March 2025
      And it must happen before the article is published
