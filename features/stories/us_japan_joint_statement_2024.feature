Feature: United States-Japan Joint Leaders' Statement
  In April 2024 Prime Minister Kishida visits President Biden. Their statement builds on two meetings of the year before and
  looks ahead to what is to come. What it says is told here as a specification.

  Background:
    Given the article "United States-Japan Joint Leaders' Statement"

  Rule: The leaders must hold their offices on the day of the statement

    Scenario: President and Prime Minister celebrate on the day of the statement
      Given the claim "leaders celebrate"
      Then it must happen on 10 April 2024
      And Joe Biden must be President of the United States that day
      And Fumio Kishida must be Prime Minister of Japan that day

  Rule: What the statement builds on must have come before

    Scenario: The summit at Camp David was in August 2023
      Given the claim "summit at Camp David"
      Then it must happen in August 2023
      And it must happen before the article is published

    Scenario: The annual exercise goes back to Camp David
      Given the claim "annual exercise"
      When it is held against the claim "summit at Camp David"
      Then it must be said to come after the other

    Scenario: The visit from Australia was in October 2023
      Given the claim "official visit from Australia"
      When it is held against the background claim "Australian visit of October 2023"
      Then both must be known as one thing
      And it must happen in October 2023
      And it must happen before the article is published

    Scenario: The work on combat aircraft goes back to the visit from Australia
      Given the claim "cooperation on combat aircraft"
      When it is held against the claim "official visit from Australia"
      Then it must be said to come after the other

  Rule: What the statement looks ahead to must be a plan

    Scenario: The exercises with Britain are planned for later than the statement
      Given the claim "exercises with Britain"
      When it is held against the claim "leaders celebrate"
      Then it must be a plan
      And it must happen later

    Scenario: The command that is planned is the one that was launched in March 2025
      Given the claim "joint operations command planned"
      When it is held against the background claim "joint operations command launched"
      Then it must be a plan
      And both must be known as one thing
      And both must happen to the same thing

    Scenario: Japan means to reinforce its defence
      Given the claim "Japan to reinforce its defence"
      Then it must be a plan

    Scenario: Japan means to have counterstrike capabilities
      Given the claim "counterstrike capabilities"
      Then it must be a plan

    Scenario: AUKUS may cooperate with Japan
      Given the claim "AUKUS cooperation with Japan"
      Then it must be a plan

    Scenario: Three are to cooperate on air defence
      Given the claim "air defence architecture"
      Then it must be a plan

    Scenario: Cooperation on drones is announced
      Given the claim "cooperation on drones"
      Then it must be a plan

  Rule: What the statement tells as a fact must be recorded as one

    Scenario: President Biden is named by his office
      Given the claim "Biden president"
      Then it must be a fact

    Scenario: Prime Minister Kishida is named by his office
      Given the claim "Kishida prime minister"
      Then it must be a fact

    Scenario: The Prime Minister is on an official visit
      Given the claim "Kishidas official visit"
      Then it must be a fact

    Scenario: A state dinner is given for the Prime Minister
      Given the claim "Kishidas state dinner"
      Then it must be a fact

    Scenario: The alliance works under its treaty
      Given the claim "law behind the alliance"
      Then it must be a fact

    Scenario: The cooperation is stronger than ever
      Given the claim "cooperation stronger than ever"
      Then it must be a fact

    Scenario: The command is to have a purpose
      Given the claim "purpose of the command"
      Then it must be a fact

    Scenario: Japan has partnerships with the AUKUS countries
      Given the claim "Japans defence partnerships"
      Then it must be a fact

    Scenario: AUKUS has three partners
      Given the claim "AUKUS partners"
      Then it must be a fact

    Scenario: Two documents hold commitments
      Given the claim "two documents with commitments"
      Then it must be a fact

    Scenario: Two regions are linked
      Given the claim "regions interlinked"
      Then it must be a fact

  Rule: What is said of something must be said of the right thing

    Scenario: The alliance stands where it does because both nations strengthened what they can do
      Given the claim "cause of the height"
      When it is held against the claim "capacity strengthened"
      Then it must be said of the other

    Scenario: The work for a free and open region is the work that the leaders pledge
      Given the claim "purpose of the work"
      When it is held against the claim "work to go on"
      Then it must be said of the other

    Scenario: The fifth article stands behind the promise to defend Japan
      Given the claim "law behind the commitment"
      When it is held against the claim "commitment to defend Japan"
      Then it must be said of the other

    Scenario: All capabilities are for the defence of Japan
      Given the claim "nuclear capabilities included"
      When it is held against the claim "commitment to defend Japan"
      Then it must be said of the other

    Scenario: The coordination under the treaty is that which Japan commits itself to
      Given the claim "law behind the coordination"
      When it is held against the claim "closer coordination"
      Then it must be said of the other

    Scenario: What must not be undermined is Japan's administration of the Senkakus
      Given the claim "opposition to undermining"
      When it is held against the claim "Japan administers the Senkakus"
      Then it must be said of the other

    Scenario: The new posture is to strengthen deterrence
      Given the claim "purpose of the posture"
      When it is held against the claim "force posture optimised"
      Then it must be said of the other

    Scenario: The leaders welcome the new posture
      Given the claim "welcome for the posture"
      When it is held against the claim "force posture optimised"
      Then it must be said of the other

    Scenario: The leaders confirm that the posture is to advance
      Given the claim "posture to advance further"
      When it is held against the claim "force posture optimised"
      Then it must be said of the other

    Scenario: Japan's strategy stands behind the two percent
      Given the claim "strategy behind the two percent"
      When it is held against the claim "two percent in fiscal 2027"
      Then it must be said of the other

    Scenario: The initiatives that raise the ties take in the counterstrike capabilities
      Given the claim "initiatives behind the ties"
      When it is held against the claim "counterstrike capabilities"
      Then it must be said of the other

    Scenario: Air defence is to counter threats
      Given the claim "purpose of the air defence"
      When it is held against the claim "air defence architecture"
      Then it must be said of the other

    Scenario: The leaders welcome the annual exercise
      Given the claim "welcome for the annual exercise"
      When it is held against the claim "annual exercise"
      Then it must be said of the other

    Scenario: The leaders welcome the exercises with Britain
      Given the claim "welcome for the exercises"
      When it is held against the claim "exercises with Britain"
      Then it must be said of the other
