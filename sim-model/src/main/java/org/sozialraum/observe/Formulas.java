package org.sozialraum.observe;

import java.util.ArrayList;
import java.util.List;
import org.sozialraum.town.Domain;
import org.sozialraum.town.FixedPoint;
import org.sozialraum.week.Horizon;

/** How each observable follows from what is counted, and when. */
final class Formulas {
  private Formulas() {}

  /** Modes in the order of their counts. */
  static final List<String> MODES = List.of("engaged", "active", "passive", "withdrawn");
  private static final double THOUSAND = 1000;

  /** A value from counts. */
  private interface Value {
    /**
     * The value.
     *
     * @param counts what is counted now
     * @param sums what the weeks of the year sum to, see {@link Count#SUMMED}; what is counted now for a week
     */
    double of(long[] counts, long[] sums);
  }

  /**
   * An observable as it is counted.
   *
   * @param name its name
   * @param value its formula
   * @param weekly whether it is recorded every week as well
   * @param overAYear whether it counts what happened in a year, so that there is none at the start
   * @param ofGroups whether it can be said of groups of residents
   * @param ofParts whether it is said of districts and quarters, too
   */
  record Formula(String name, Value value, boolean weekly, boolean overAYear, boolean ofGroups, boolean ofParts) {
    Formula(String name, Value value, boolean weekly, boolean overAYear, boolean ofGroups) {
      this(name, value, weekly, overAYear, ofGroups, true);
    }

    /** Whether it is recorded at a level. */
    boolean at(Level level) {
      return switch (level) {
        case GROUP -> ofGroups;
        case DISTRICT, QUARTER -> ofParts;
        case COUNTY, MUNICIPALITY -> true;
      };
    }

    /** The value. */
    double of(long[] counts, long[] sums) {
      return value.of(counts, sums);
    }

    private Formula everyWeek() {
      return new Formula(name, value, true, overAYear, ofGroups, ofParts);
    }

    private Formula atTheEndOfAYear() {
      return new Formula(name, value, weekly, true, ofGroups, ofParts);
    }

    private Formula ofQuarters() {
      return new Formula(name, value, weekly, overAYear, false, ofParts);
    }

    private Formula ofMunicipalities() {
      return new Formula(name, value, weekly, overAYear, false, false);
    }
  }

  /** All formulas. */
  static final List<Formula> ALL = all();
  /** Those recorded every week. */
  static final List<Formula> WEEKLY = ALL.stream().filter(Formula::weekly).toList();

  private static List<Formula> all() {
    List<Formula> all = new ArrayList<>();
    all.add(number("population", Count.RESIDENTS).everyWeek());
    for (int mode = 0; mode < MODES.size(); mode++) {
      all.add(share(MODES.get(mode), Count.MODE + mode, Count.ADULTS).everyWeek());
    }
    all.add(share("engaged_12m", Count.ENGAGED_LAST_YEAR, Count.ANSWERS_14).everyWeek());
    for (int flow = 0; flow < MODES.size() * MODES.size(); flow++) {
      all.add(flow(flow / MODES.size(), flow % MODES.size()).atTheEndOfAYear());
    }
    all.add(mean("trust", Count.TRUST, Count.ADULTS).everyWeek());
    all.add(mean("belonging", Count.BELONGING, Count.ADULTS).everyWeek());
    all.add(mean("fear", Count.FEAR, Count.ADULTS).everyWeek());
    all.add(share("loneliness_share", Count.LONELY, Count.ANSWERS_18));
    all.add(share("unsafe_share", Count.UNSAFE, Count.ANSWERS_16));
    all.add(share("neighbours_known", Count.NEIGHBOURS, Count.ANSWERS_16));
    all.add(share("ties", Count.TIES, Count.ADULTS));
    ties(all);
    all.add(perWeek("outings", Count.OUTINGS).everyWeek());
    all.add(perWeek("visits", Count.VISITS).everyWeek());
    all.add(perWeek("meetings", Count.MEETINGS).everyWeek());
    asked(all);
    needs(all);
    all.add(share("helped_12m", Count.HELPED, Count.FROM_18));
    all.add(share("helping_12m", Count.HELPING, Count.FROM_18));
    all.add(new Formula("offers_known",
        (counts, sums) -> ratio(counts[Count.OFFERS_KNOWN], Domain.COUNT * counts[Count.FROM_18]), false, false, true));
    all.add(mean("institution_trust", Count.INSTITUTION_TRUST, Count.ADULTS));
    all.add(mean("efficacy", Count.EFFICACY, Count.ADULTS));
    all.add(mean("acceptance", Count.ACCEPTANCE, Count.ADULTS));
    all.add(mean("collective_efficacy", Count.COLLECTIVE_EFFICACY, Count.RESIDENTS));
    String[] responses = {"exit", "voice", "loyalty", "neglect"};
    for (int response = 0; response < responses.length; response++) {
      all.add(share(responses[response], Count.RESPONSE + 1 + response, Count.FROM_18));
    }
    all.add(mean("reach", Count.REACH, Count.FROM_18));
    all.add(share("members", Count.MEMBERS, Count.FROM_18));
    all.add(new Formula("associations",
        (counts, sums) -> THOUSAND * ratio(counts[Count.ASSOCIATIONS], counts[Count.RESIDENTS]), false, false, false));
    all.add(number("associations_founded", Count.ASSOCIATIONS_FOUNDED).atTheEndOfAYear().ofQuarters());
    all.add(number("associations_closed", Count.ASSOCIATIONS_CLOSED).atTheEndOfAYear().ofQuarters());
    all.add(new Formula("actions", (counts, sums) -> THOUSAND * ratio(counts[Count.ACTIONS], counts[Count.RESIDENTS]),
        false, true, false));
    all.add(share("actions_succeeded", Count.ACTIONS_SUCCEEDED, Count.ACTIONS).atTheEndOfAYear().ofQuarters());
    all.add(mean("youth_readiness", Count.YOUTH_READINESS, Count.FROM_6_TO_17));
    all.add(mean("mobility", Count.MOBILITY, Count.FROM_65));
    all.add(share("alone", Count.ALONE, Count.FROM_65));
    all.add(share("consulted", Count.CONSULTED, Count.FROM_18));
    all.add(share("trained", Count.TRAINED, Count.MODE));
    coordination(all);
    all.add(mean("deprivation", Count.DEPRIVATION, Count.RESIDENTS).ofQuarters());
    return List.copyOf(all);
  }

  /** What a survey would tell, and what it is held against: starts, stops and moves as they happen. */
  private static void asked(List<Formula> all) {
    all.add(share("avoids_share", Count.AVOIDS, Count.ANSWERS_16));
    all.add(share("belongs_strongly", Count.BELONGS, Count.ANSWERS_16));
    all.add(share("trusts_most", Count.TRUSTS, Count.ANSWERS_16));
    all.add(share("neighbours_known:none", Count.KNOW_NONE, Count.ANSWERS_16));
    all.add(share("neighbours_known:up-to-3", Count.KNOW_FEW, Count.ANSWERS_16));
    all.add(share("neighbours_known:over-10", Count.KNOW_MANY, Count.ANSWERS_16));
    all.add(share("chats_monthly", Count.CHATS, Count.ANSWERS_16));
    all.add(share("hours:up-to-2", Count.HOURS, Count.SAY_HOURS));
    all.add(share("hours:3-5", Count.HOURS + 1, Count.SAY_HOURS));
    all.add(share("hours:6-or-more", Count.HOURS + 2, Count.SAY_HOURS));
    all.add(share("willing", Count.WILLING, Count.NOT_ENGAGED));
    all.add(share("potential", Count.WILLING, Count.ANSWERS_14));
    all.add(share("potential_realised", Count.POTENTIAL_REALISED, Count.POTENTIAL_LAST_YEAR).atTheEndOfAYear());
    all.add(share("formerly_engaged", Count.FORMERLY_ENGAGED, Count.ANSWERS_14));
    all.add(share("never_engaged", Count.NEVER_ENGAGED, Count.ANSWERS_14));
    all.add(aYear("starts", (counts, sums) -> Horizon.WEEKS_PER_YEAR
        * ratio(sums[Count.STARTS], sums[Count.ADULTS] - sums[Count.MODE])));
    all.add(aYear("stops", (counts, sums) -> Horizon.WEEKS_PER_YEAR * ratio(sums[Count.STOPS], sums[Count.MODE])));
    all.add(aYear("starts_asked", (counts, sums) -> ratio(sums[Count.STARTS_ASKED], sums[Count.STARTS])));
    all.add(share("moves", Count.MOVES, Count.HOUSEHOLDS).atTheEndOfAYear().ofQuarters());
    all.add(share("turnover", Count.NEW_HOUSEHOLDS, Count.HOUSEHOLDS).ofQuarters());
  }

  private static Formula aYear(String name, Value value) {
    return new Formula(name, value, false, true, true);
  }

  private static void needs(List<Formula> all) {
    all.add(share("needs", Count.NEEDS, Count.RESIDENTS).atTheEndOfAYear());
    all.add(new Formula("needs_met", (counts, sums) -> ratio(counts[Count.BY_NEIGHBOURS] + counts[Count.BY_VOLUNTEERS]
        + counts[Count.BY_SERVICES], counts[Count.NEEDS]), false, true, true));
    all.add(share("needs_met:neighbours", Count.BY_NEIGHBOURS, Count.NEEDS).atTheEndOfAYear());
    all.add(share("needs_met:volunteers", Count.BY_VOLUNTEERS, Count.NEEDS).atTheEndOfAYear());
    all.add(share("needs_met:services", Count.BY_SERVICES, Count.NEEDS).atTheEndOfAYear());
    for (Domain domain : Domain.values()) {
      all.add(share("needs_met:" + domain.fileName(), Count.MET_OF + domain.ordinal(),
          Count.NEEDS_OF + domain.ordinal()).atTheEndOfAYear().ofQuarters());
    }
    all.add(share("access", Count.ACCESS, Count.HOURS_NEEDED).atTheEndOfAYear().ofQuarters());
    all.add(new Formula("access_gap", (counts, sums) ->
        ratio(counts[Count.HOURS_NEEDED] - counts[Count.ACCESS], counts[Count.HOURS_NEEDED]), false, true, false));
    for (Domain domain : Domain.values()) {
      int place = domain.ordinal();
      all.add(new Formula("access:" + domain.fileName(), (counts, sums) -> counts[Count.NEEDS_OF + place] == 0
          ? Double.NaN : FixedPoint.mean(counts[Count.ACCESS_OF + place], counts[Count.RESIDENTS]), false, true, false));
    }
  }

  private static void ties(List<Formula> all) {
    all.add(share("ties:none", Count.TIES_NONE, Count.ADULTS));
    all.add(share("ties:across-origin", Count.TIES_ACROSS_ORIGIN, Count.TIES));
    all.add(share("ties:across-schooling", Count.TIES_ACROSS_SCHOOLING, Count.TIES));
    all.add(share("ties:across-quarters", Count.TIES_ACROSS_QUARTERS, Count.TIES));
    all.add(share("ties:within-100m", Count.TIES_WITHIN, Count.TIES));
    all.add(share("ties:within-300m", Count.TIES_WITHIN + 1, Count.TIES));
    all.add(share("ties:within-1km", Count.TIES_WITHIN + 2, Count.TIES));
    all.add(new Formula("ties:beyond-1km", (counts, sums) ->
        ratio(counts[Count.TIES] - counts[Count.TIES_WITHIN + 2], counts[Count.TIES]), false, false, true));
  }

  private static void coordination(List<Formula> all) {
    all.add(new Formula("coordination", (counts, sums) -> {
      long sum = 0;
      for (int domain = 0; domain < Domain.COUNT; domain++) {
        sum += counts[Count.COORDINATION_OF + domain];
      }
      return counts[Count.RESIDENTS] == 0 ? Double.NaN
          : FixedPoint.mean(sum, Domain.COUNT * counts[Count.RESIDENTS]);
    }, false, false, false));
    for (Domain domain : Domain.values()) {
      all.add(mean("coordination:" + domain.fileName(), Count.COORDINATION_OF + domain.ordinal(), Count.RESIDENTS)
          .ofMunicipalities());
    }
  }

  private static Formula number(String name, int place) {
    return new Formula(name, (counts, sums) -> counts[place], false, false, true);
  }

  private static Formula share(String name, int part, int whole) {
    return new Formula(name, (counts, sums) -> ratio(counts[part], counts[whole]), false, false, true);
  }

  /** A mean of what was added up in fixed point. */
  private static Formula mean(String name, int sum, int number) {
    return new Formula(name,
        (counts, sums) -> counts[number] == 0 ? Double.NaN : FixedPoint.mean(counts[sum], counts[number]),
        false, false, true);
  }

  private static Formula perWeek(String name, int place) {
    return new Formula(name, (counts, sums) -> ratio(sums[place], sums[Count.RESIDENTS]), false, false, true);
  }

  private static Formula flow(int from, int to) {
    return new Formula("flow:" + MODES.get(from) + ">" + MODES.get(to), (counts, sums) -> {
      long all = 0;
      for (int mode = 0; mode < MODES.size(); mode++) {
        all += counts[Count.FLOW + MODES.size() * from + mode];
      }
      return ratio(counts[Count.FLOW + MODES.size() * from + to], all);
    }, false, false, true);
  }

  private static double ratio(long part, long whole) {
    return whole == 0 ? Double.NaN : (double) part / whole;
  }
}
