package org.sozialraum.observe;

import org.sozialraum.town.Domain;

/**
 * What is counted of residents and quarters: places in a {@link Tally}. Counts are integers, means are sums in fixed
 * point, so that quarters add up to the town exactly, in any order.
 */
final class Count {
  private Count() {}

  // Every week, of all residents; a year adds these up over its weeks.
  static final int RESIDENTS = 0;
  static final int VISITS = 1;
  static final int OUTINGS = 2;
  static final int MEETINGS = 3;
  /** What a year adds up over its weeks lies below. */
  static final int SUMMED = 4;

  // Every week, of residents from 14.
  static final int ADULTS = 4;
  /** Four places, one for each mode. */
  static final int MODE = 5;
  static final int ENGAGED_LAST_YEAR = 9;
  static final int TRUST = 10;
  static final int BELONGING = 11;
  static final int FEAR = 12;
  /** What is counted every week lies below. */
  static final int WEEKLY = 13;

  // Once a year, of residents from 14.
  /** Sixteen places: mode a year ago times 4, plus mode now. */
  static final int FLOW = 13;
  static final int TIES = 29;
  static final int INSTITUTION_TRUST = 30;
  static final int ACCEPTANCE = 31;

  // Once a year, of residents from 16 and from 18.
  static final int FROM_16 = 32;
  static final int UNSAFE = 33;
  static final int NEIGHBOURS = 34;
  static final int FROM_18 = 35;
  static final int LONELY = 36;
  static final int HELPED = 37;
  static final int HELPING = 38;
  static final int OFFERS_KNOWN = 39;
  static final int MEMBERS = 40;
  /** Five places, one for each response to unmet need. */
  static final int RESPONSE = 41;

  // Once a year, of all residents, of residents from 65, and from 6 to 17.
  static final int NEEDS = 46;
  static final int BY_NEIGHBOURS = 47;
  static final int BY_VOLUNTEERS = 48;
  static final int BY_SERVICES = 49;
  static final int FROM_65 = 50;
  static final int MOBILITY = 51;
  static final int ALONE = 52;
  static final int FROM_6_TO_17 = 53;
  static final int YOUTH_READINESS = 54;
  /** Reach of services, mean over the domains of need, of residents from 18. */
  static final int REACH = 55;
  /** Trust in one's own power to change something, of residents from 14. */
  static final int EFFICACY = 56;
  /** Consulted within a year, of residents from 18. */
  static final int CONSULTED = 57;
  /** Trained for voluntary work, of the engaged. */
  static final int TRAINED = 58;

  // Once a year, of residents from 14: ties, what the quarter believes to achieve, and the nine dimensions of cohesion.
  /** Without any tie. */
  static final int TIES_NONE = 59;
  static final int TIES_ACROSS_ORIGIN = TIES_NONE + 1;
  static final int TIES_ACROSS_SCHOOLING = TIES_NONE + 2;
  static final int TIES_ACROSS_QUARTERS = TIES_NONE + 3;
  /** A place for each distance of {@link TieMeasures#METRES}. */
  static final int TIES_WITHIN = TIES_NONE + 4;
  /** Collective efficacy of the quarter, of residents of all ages. */
  static final int COLLECTIVE_EFFICACY = TIES_NONE + 7;
  /** Half trust and half efficacy. */
  static final int EFFICACY_ITEM = TIES_NONE + 8;
  /** Its square. */
  static final int EFFICACY_ITEM_SQUARED = TIES_NONE + 9;
  /** Willing and not engaged: now, a year ago, and those of a year ago who engage now. */
  static final int POTENTIAL = TIES_NONE + 10;
  static final int POTENTIAL_LAST_YEAR = TIES_NONE + 11;
  static final int POTENTIAL_REALISED = TIES_NONE + 12;
  /** A place for each dimension of {@link CohesionIndex#DIMENSIONS}. */
  static final int COHESION = TIES_NONE + 13;
  /** What is counted of residents lies below. */
  static final int OF_RESIDENTS = COHESION + 9;

  // Once a year, of quarters.
  static final int ASSOCIATIONS = OF_RESIDENTS;
  static final int ASSOCIATIONS_FOUNDED = ASSOCIATIONS + 1;
  static final int ASSOCIATIONS_CLOSED = ASSOCIATIONS + 2;
  /** Deprivation times residents. */
  static final int DEPRIVATION = ASSOCIATIONS + 3;
  /** A place for each domain of need. */
  static final int NEEDS_OF = ASSOCIATIONS + 4;
  /** A place for each domain of need. */
  static final int MET_OF = NEEDS_OF + Domain.COUNT;
  /** A place for each domain of need: how far services meet it within walking distance, times residents. */
  static final int ACCESS_OF = MET_OF + Domain.COUNT;
  /** The same of all domains, times hours needed. */
  static final int ACCESS = ACCESS_OF + Domain.COUNT;
  static final int HOURS_NEEDED = ACCESS + 1;
  static final int ACTIONS = HOURS_NEEDED + 1;
  static final int ACTIONS_SUCCEEDED = ACTIONS + 1;
  /** A place for each domain of need: how closely services work together, times residents. */
  static final int COORDINATION_OF = ACTIONS_SUCCEEDED + 1;
  /** Two places for each of the first groups of residents: those from 14, and the engaged within a year of them. */
  static final int OF_GROUPS = COORDINATION_OF + Domain.COUNT;
  /** All that is counted. */
  static final int ALL = OF_GROUPS + 2 * Groups.COUNTED_BY_QUARTER;
}
