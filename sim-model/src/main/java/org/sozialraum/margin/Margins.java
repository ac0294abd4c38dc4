package org.sozialraum.margin;

import java.util.ArrayList;
import java.util.List;
import org.sozialraum.town.HouseholdFacts;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Town;
import org.sozialraum.town.TownPlan.AgeGroup;
import org.sozialraum.town.TownPlan.HouseholdGroup;
import org.sozialraum.town.TownPlan.QuarterPlan;

/**
 * Every margin that a quarter publishes, beside what a built town holds of it.
 *
 * <p>Residents and age groups hold exactly. Women and girls and migration background are given as shares: the whole
 * number next to them holds, and one person more or less counts as met. Households by size hold within one. Transfer
 * receipt belongs to whole households and is met within half of one. Where published households and residents
 * contradict each other, residents and ages hold and households give way. Length of residence is drawn, not fitted.
 * Unemployment and deprivation describe the quarter and are no margins.
 */
public final class Margins {
  /** Last age of an open group. */
  private static final int OPEN_AGE = 120;
  private static final int FIVE_YEARS = 5 * 52;

  private Margins() {}

  /** What a number counts. */
  public enum Kind { POPULATION, AGE, WOMEN, MIGRATION, HOUSEHOLDS, TRANSFER, OVER_5_YEARS }

  /**
   * One published number.
   *
   * @param kind what it counts
   * @param from youngest age or smallest size of a group; 0 for all
   * @param to oldest age or largest size of a group; {@link Integer#MAX_VALUE} for an open group and for all
   * @param published the number, or a share for transfer receipt and length of residence
   * @param rounding by how much the built number may differ and counts as met; {@code NaN} where it is not fitted
   */
  public record Margin(Kind kind, int from, int to, double published, double rounding)
      implements java.io.Serializable {
    /** Name in files, such as {@code age:18-26}, {@code households:5+} or {@code transfer_share}. */
    public String name() {
      return switch (kind) {
        case POPULATION -> "population";
        case AGE -> "population:age:" + span();
        case WOMEN -> "population:women";
        case MIGRATION -> "population:migration";
        case HOUSEHOLDS -> from == 1 && to == Integer.MAX_VALUE ? "households" : "households:" + span();
        case TRANSFER -> "transfer_share";
        case OVER_5_YEARS -> "over_5_years_share";
      };
    }

    private String span() {
      return to == Integer.MAX_VALUE ? from + "+" : kind == Kind.HOUSEHOLDS && from == to ? "" + from : from + "-" + to;
    }

    /** Whether it is a share of 1 and not a number of persons or households. */
    public boolean isShare() {
      return kind == Kind.TRANSFER || kind == Kind.OVER_5_YEARS;
    }

    /** Whether a built number agrees with the published one within the rounding; true where it is not fitted. */
    public boolean isMet(double built) {
      return Double.isNaN(rounding) || Math.abs(built - published) <= rounding + 1e-9;
    }
  }

  /** Everything that a quarter publishes about its residents and households. */
  public static List<Margin> of(QuarterPlan plan) {
    List<Margin> margins = new ArrayList<>();
    int residents = plan.population();
    margins.add(new Margin(Kind.POPULATION, 0, Integer.MAX_VALUE, residents, 0));
    for (AgeGroup group : plan.ageGroups()) {
      margins.add(new Margin(Kind.AGE, group.from(), group.to() >= OPEN_AGE ? Integer.MAX_VALUE : group.to(),
          group.residents(), 0));
    }
    part(margins, Kind.WOMEN, plan.indicators().femaleShare(), residents);
    part(margins, Kind.MIGRATION, plan.indicators().migrationShare(), residents);
    for (HouseholdGroup group : HouseholdSizes.published(plan)) {
      margins.add(new Margin(Kind.HOUSEHOLDS, group.from(),
          group.to() == HouseholdGroup.OPEN ? Integer.MAX_VALUE : group.to(), group.households(), 1));
    }
    if (!Double.isNaN(plan.indicators().transferPercent())) {
      // Half a household of persons either way; the largest that count have few more than six under 65.
      margins.add(new Margin(Kind.TRANSFER, 0, Integer.MAX_VALUE, plan.indicators().transferPercent() / 100,
          residents == 0 ? 0 : 6.0 / residents));
    }
    if (!Double.isNaN(plan.indicators().over5YearsShare())) {
      margins.add(new Margin(Kind.OVER_5_YEARS, 0, Integer.MAX_VALUE, plan.indicators().over5YearsShare(), Double.NaN));
    }
    return margins;
  }

  private static void part(List<Margin> margins, Kind kind, double share, int residents) {
    if (!Double.isNaN(share)) {
      margins.add(new Margin(kind, 0, Integer.MAX_VALUE, Math.rint(share * residents), 1));
    }
  }

  /** What a town holds of a margin in a quarter; residents must stand sorted by dwelling. */
  public static double built(Town town, int quarter, int week, Margin margin) {
    return switch (margin.kind()) {
      case HOUSEHOLDS -> households(town, quarter, margin);
      case TRANSFER -> receipt(town, quarter, week);
      default -> residents(town, quarter, week, margin);
    };
  }

  private static double residents(Town town, int quarter, int week, Margin margin) {
    Residents residents = town.residents();
    int first = town.quarters().firstResident().of(quarter);
    int here = town.quarters().residents().of(quarter);
    int counted = 0;
    for (int resident = first; resident < first + here; resident++) {
      counted += switch (margin.kind()) {
        case AGE -> {
          int age = residents.age(resident, week);
          yield age >= margin.from() && age <= margin.to() ? 1 : 0;
        }
        case WOMEN -> residents.sex().of(resident);
        case MIGRATION -> residents.migration().of(resident);
        case OVER_5_YEARS -> week - residents.tenureStart().of(resident) > FIVE_YEARS ? 1 : 0;
        default -> 1;
      };
    }
    return margin.kind() == Kind.OVER_5_YEARS ? here == 0 ? Double.NaN : counted / (double) here : counted;
  }

  private static int households(Town town, int quarter, Margin margin) {
    int households = 0;
    int first = town.quarters().firstDwelling().of(quarter);
    for (int dwelling = first; dwelling < first + town.quarters().dwellings().of(quarter); dwelling++) {
      int persons = town.dwellings().residents().of(dwelling);
      households += persons >= margin.from() && persons <= margin.to() ? 1 : 0;
    }
    return households;
  }

  private static double receipt(Town town, int quarter, int week) {
    int under65 = 0;
    int receiving = 0;
    int first = town.quarters().firstDwelling().of(quarter);
    for (int dwelling = first; dwelling < first + town.quarters().dwellings().of(quarter); dwelling++) {
      int here = HouseholdFacts.under65(town, dwelling, week);
      under65 += here;
      receiving += HouseholdFacts.receivesTransfers(town, dwelling, week) ? here : 0;
    }
    return under65 == 0 ? Double.NaN : receiving / (double) under65;
  }
}
