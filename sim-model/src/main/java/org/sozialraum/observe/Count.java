package org.sozialraum.observe;

import org.sozialraum.town.Domain;

/**
 * What is counted of residents and quarters: places in a {@link Tally}. Counts are integers, means are sums in fixed
 * point, so that quarters add up to the town exactly, in any order.
 */
final class Count {
  private Count() {}

  // Every week, of all residents.
  static final int RESIDENTS = 0;
  static final int VISITS = 1;
  static final int OUTINGS = 2;
  static final int MEETINGS = 3;

  // Every week, of residents from 14.
  static final int ADULTS = 4;
  /** Four places, one for each mode. */
  static final int MODE = 5;
  /** What a year adds up over its weeks of all residents lies below; what follows, of those who start or stop only. */
  static final int OFTEN = 6;
  static final int STARTS = 9;
  static final int STARTS_ASKED = 10;
  static final int STOPS = 11;
  /** What a year adds up over its weeks lies below; of the modes only the engaged are added up. */
  static final int SUMMED = 12;
  /** Those of 14 and over who answer a survey. */
  static final int ANSWERS_14 = 12;
  static final int ENGAGED_LAST_YEAR = 13;
  static final int TRUST = 14;
  static final int BELONGING = 15;
  static final int FEAR = 16;
  /** What is counted every week lies below. */
  static final int WEEKLY = 17;

  // Once a year, of residents from 14.
  /** Sixteen places: mode a year ago times 4, plus mode now. */
  static final int FLOW = 17;
  static final int TIES = 33;
  static final int INSTITUTION_TRUST = 34;
  static final int ACCEPTANCE = 35;

  // Once a year, of residents from 16 and from 18.
  static final int FROM_16 = 36;
  static final int UNSAFE = 37;
  static final int NEIGHBOURS = 38;
  static final int FROM_18 = 39;
  static final int LONELY = 40;
  static final int HELPED = 41;
  static final int HELPING = 42;
  static final int OFFERS_KNOWN = 43;
  static final int MEMBERS = 44;
  /** Five places, one for each response to unmet need. */
  static final int RESPONSE = 45;

  // Once a year, of all residents, of residents from 65, and from 6 to 17.
  static final int NEEDS = 50;
  static final int BY_NEIGHBOURS = 51;
  static final int BY_VOLUNTEERS = 52;
  static final int BY_SERVICES = 53;
  static final int FROM_65 = 54;
  static final int MOBILITY = 55;
  static final int ALONE = 56;
  static final int FROM_6_TO_17 = 57;
  static final int YOUTH_READINESS = 58;
  /** Reach of services, mean over the domains of need, of residents from 18. */
  static final int REACH = 59;
  /** Trust in one's own power to change something, of residents from 14. */
  static final int EFFICACY = 60;
  /** Consulted within a year, of residents from 18. */
  static final int CONSULTED = 61;
  /** Trained for voluntary work, of the engaged. */
  static final int TRAINED = 62;

  // Once a year, of residents from 14: ties, what the quarter believes to achieve, and the nine dimensions of cohesion.
  /** Without any tie. */
  static final int TIES_NONE = 63;
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
  /** Willing and not engaged a year ago, and those of them who engage now. */
  static final int POTENTIAL_LAST_YEAR = TIES_NONE + 10;
  static final int POTENTIAL_REALISED = TIES_NONE + 11;
  /** A place for each dimension of {@link CohesionIndex#DIMENSIONS}. */
  static final int COHESION = TIES_NONE + 12;

  // Once a year, of those who answer a survey.
  static final int ANSWERS_16 = COHESION + 9;
  static final int ANSWERS_18 = ANSWERS_16 + 1;
  static final int KNOW_NONE = ANSWERS_16 + 2;
  static final int KNOW_FEW = ANSWERS_16 + 3;
  static final int KNOW_MANY = ANSWERS_16 + 4;
  static final int CHATS = ANSWERS_16 + 5;
  static final int BELONGS = ANSWERS_16 + 6;
  static final int TRUSTS = ANSWERS_16 + 7;
  static final int AVOIDS = ANSWERS_16 + 8;
  static final int SAY_HOURS = ANSWERS_16 + 9;
  /** Three places: up to two hours a week, three to five, six and more. */
  static final int HOURS = ANSWERS_16 + 10;
  static final int NOT_ENGAGED = ANSWERS_16 + 13;
  static final int WILLING = ANSWERS_16 + 14;
  static final int FORMERLY_ENGAGED = ANSWERS_16 + 15;
  static final int NEVER_ENGAGED = ANSWERS_16 + 16;
  /** What is counted of residents lies below. */
  static final int OF_RESIDENTS = ANSWERS_16 + 17;

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
  /** Households, those that moved in the year, and those that came within a year. */
  static final int HOUSEHOLDS = OF_GROUPS + 2 * Groups.COUNTED_BY_QUARTER;
  static final int MOVES = HOUSEHOLDS + 1;
  static final int NEW_HOUSEHOLDS = HOUSEHOLDS + 2;
  /** All that is counted. */
  static final int ALL = HOUSEHOLDS + 3;
}
