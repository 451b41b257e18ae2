Feature: Geography
  A distance and a direction can be held against the map. Places have an extent: "600 km from Taiwan" may be meant from its
  capital or from its nearest cape, so a claim is only wrong if no part of the one place fits with any part of the other.

  Rule: Distances and directions must fit the map
    Distances are measured along the surface of the earth (the WGS84 ellipsoid); each of the eight compass points covers 22.5
    degrees to either side.

    Scenario: Every distance between two places fits the map
      Given the claims about a distance
      Then each distance must fit the map

    Scenario: Every direction from one place to another fits the map
      Given the claims about a distance
      And that give a direction
      Then each direction must fit the map

  Rule: A place must not lie within itself

    Scenario: No place lies within itself
      Given the places of the registry
      Then a place must not lie within itself

  Rule: A place must lie within a larger one
    Nothing lies around the world, nor does a country lie within a province or a military base; but regions and islands are
    of any size, and a country can lie within a city, as Vatican City does.

    Scenario: No place lies within one of a kind too small to hold it
      Given the places of the registry
      Then a place must not lie within one of a kind too small for it
