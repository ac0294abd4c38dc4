package org.sozialraum.synthesis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.sozialraum.margin.HouseholdSizes;
import org.sozialraum.town.PlaceKind;
import org.sozialraum.town.TownPlan.Indicators;
import org.sozialraum.town.TownPlan.PlacePlan;
import org.sozialraum.town.TownPlan.QuarterPlan;
import org.sozialraum.town.TownPlan;

/** What founding assumes where a town's data is silent, in plain sentences. */
final class FoundingAssumptions {
  private FoundingAssumptions() {}

  static List<String> of(TownPlan plan) {
    List<String> sentences = new ArrayList<>();
    List<QuarterPlan> quarters = plan.quarters();
    long noAges = quarters.stream().filter(quarter -> quarter.ageGroups().isEmpty()).count();
    missing(sentences, noAges, quarters.size(), "ages follow the national profile");
    missing(sentences, quarters.stream().filter(quarter -> !Deprivation.isPublished(quarter.indicators())).count(),
        quarters.size(), "deprivation counts as average (z = 0)");
    missing(sentences, unknown(quarters, Indicators::migrationShare), quarters.size(),
        "migration background follows deprivation (28 % where it is average)");
    missing(sentences, unknown(quarters, Indicators::femaleShare), quarters.size(),
        "women and men follow the national shares by age");
    missing(sentences, quarters.stream().filter(quarter -> HouseholdSizes.published(quarter).isEmpty()).count(),
        quarters.size(),
        "household sizes follow from ages and the national ways of living (about 41 % of households are one person)");
    missing(sentences, unknown(quarters, Indicators::over5YearsShare), quarters.size(),
        "how long residents have lived there follows national moves by age (57 % more than five years)");
    Set<PlaceKind> absent = DrawnPlaces.absent(plan);
    List<PlacePlan> drawn = DrawnPlaces.of(plan.id(), quarters, absent);
    for (PlaceKind kind : absent) {
      long number = drawn.stream().filter(place -> place.kind() == kind).count();
      if (number > 0) {
        sentences.add(String.format(Locale.ROOT, "places: the data holds no %s; %d drawn from the national number "
            + "(%s per 1,000 residents) and put at random places of the quarters", kind.meaning(), number,
            plain(kind.perThousand())));
      }
    }
    sentences.add("schooling, income and work of residents follow deprivation and national figures");
    sentences.add("associations: 7.4 per 1,000 residents, fields and sizes from national figures");
    sentences.add("services: eight domains, placed per head over the quarters, with hours by the orders of magnitude of the"
        + " brief (159 a week per 1,000 residents)");
    sentences.add("buildings stand at random sites of their quarter, more of them near places");
    return List.copyOf(sentences);
  }

  private static String plain(double number) {
    return new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();
  }

  private static long unknown(List<QuarterPlan> quarters, ToDoubleFunction<Indicators> value) {
    return quarters.stream().filter(quarter -> Double.isNaN(value.applyAsDouble(quarter.indicators()))).count();
  }

  private static void missing(List<String> sentences, long missing, int all, String consequence) {
    if (missing == all) {
      sentences.add(consequence);
    } else if (missing > 0) {
      sentences.add("in " + missing + " of " + all + " quarters " + consequence);
    }
  }
}
