Feature: Two percent, two years early
  In April 2024 the leaders of the United States and Japan stated that Japan would spend two percent of its GDP on defence in
  its fiscal year 2027. In October 2025 an article said that Japan would do so two years earlier; the White House told of the
  summit in Tokyo the day before. Three documents by three hands speak of the same things, so what each says must fit what the
  others say.

  Rule: The two percent must come two Japanese fiscal years earlier than stated in 2024

    Scenario: The leaders' statement puts two percent into Japan's fiscal 2027
      Given the claim "two percent in fiscal 2027" of "United States-Japan Joint Leaders' Statement"
      Then it must be a target
      And its deadline must be the day 31 March 2028
      And its deadline must be the last day of Japan's fiscal 2027

    Scenario: The article's fiscal year is the second before that of the leaders' statement
      Given the claim "two percent by March 2026" of "Japan reassures the US on increased defense spending"
      When it is held against the claim "two percent in fiscal 2027" of "United States-Japan Joint Leaders' Statement"
      Then it must be a target
      And its deadline must lie 2 of Japan's fiscal years earlier
      And the words must say that it is 2 years earlier

    Scenario: The article and the leaders' statement speak of the same share of GDP
      Given the claim "two percent by March 2026" of "Japan reassures the US on increased defense spending"
      When it is held against the claim "two percent in fiscal 2027" of "United States-Japan Joint Leaders' Statement"
      Then both must give the same figure

  Rule: The command must have been planned first and launched later

    Scenario: The command planned in April 2024 was launched in March 2025
      Given the claim "joint command launched" of "Japan reassures the US on increased defense spending"
      When it is held against the claim "joint operations command planned" of "United States-Japan Joint Leaders' Statement"
      Then both must happen to the same thing
      And it must happen in March 2025
      And it must happen after the other was announced

    Scenario: The leaders' statement speaks of the command as a plan
      Given the claim "joint operations command planned" of "United States-Japan Joint Leaders' Statement"
      Then it must be a plan

  Rule: The article must not be older than the summit it tells of
    A day in Tokyo begins while it is still the day before in Washington, so the White House may date the same moment a day
    earlier.

    Scenario: The article and the White House date the summit in Tokyo alike
      Given the claim "Tokyo summit" of "Japan reassures the US on increased defense spending"
      When it is held against the claim "Tokyo summit" of "Fact Sheet: President Donald J. Trump Drives Forward Billions in Investments from Japan"
      Then both must happen on the same day
      And the article must not be published before the other happened
