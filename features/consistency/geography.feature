Feature: Geography
  A distance and a direction can be held against the map. Places have an extent: "600 km from Taiwan" may be meant from its
  capital or from its nearest cape, so a claim is only wrong if no part of the one place fits with any part of the other.

  Rule: Distances and directions must fit the map
    Geodesics on the WGS84 ellipsoid; each of the eight compass points stands for 22.5 degrees on either side.

    Scenario: Every distance between two places fits the map
      Given the claims about a distance
      Then each distance must fit the map

    Scenario: Every direction from one place to another fits the map
      Given the claims about a distance
      And that give a direction
      Then each direction must fit the map

  Rule: Places must nest
    Scenario: No place lies within itself
      Given the places of the registry
      Then none of them must lie within itself
