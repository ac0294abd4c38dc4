package org.sozialraum.peer;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sozialraum.town.Domain;

/** A quarter with its residents, its tables and what they believe and fear of it. */
final class Quarter implements Serializable {
  private static final long serialVersionUID = 1;

  final int number;
  final long key;
  final Municipality municipality;
  final float startingDeprivation;
  final float x;
  final float y;
  final List<Home> homes = new ArrayList<>();
  final List<Person> residents = new ArrayList<>();
  /** Doorstep tables, block after block. */
  final List<Table> doorsteps = new ArrayList<>();
  final List<Table> eventTables = new ArrayList<>();
  /** Associations in reach, and their weights summed up to each. */
  Association[] associations;
  double[] cumulativeWeights;
  /** Those in reach that residents founded later, with their weights. */
  final Map<Association, Double> laterAssociations = new LinkedHashMap<>();
  final Map<Domain, Provision> provision = new EnumMap<>(Domain.class);
  /** Hours of all services for the quarter this week, and when all are fully staffed. */
  double serviceHours;
  double fullServiceHours;

  /** Full-time posts of neighbourhood coordinators. */
  float coordinators;
  float greenery;
  float lighting;
  float upkeep;
  int events;
  float disorderAdded;
  float deprivationAdded;
  float schoolOffers;
  float deprivation;
  /** What the years have changed of deprivation. */
  float drift;
  float disorder;
  float passingDisorder;
  float collectiveEfficacy;
  int incidents;
  int weeksOfResponse;
  Acting.Action action = Acting.Action.NONE;
  int participants;
  int actionsOfYear;
  int successesOfYear;
  /** Events and upkeep that residents have brought about this week. */
  int festivals;
  float answered;

  Quarter(int number, long key, Municipality municipality, float startingDeprivation, float x, float y) {
    this.number = number;
    this.key = key;
    this.municipality = municipality;
    this.startingDeprivation = startingDeprivation;
    this.x = x;
    this.y = y;
    for (Domain domain : Domain.values()) {
      provision.put(domain, new Provision());
    }
  }
}
