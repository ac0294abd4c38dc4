package org.sozialraum.runner.townfile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.sozialraum.margin.HouseholdSizes;
import org.sozialraum.message.Message;
import org.sozialraum.town.PlaceKind;
import org.sozialraum.town.TownPlan.PlacePlan;
import org.sozialraum.town.TownPlan.QuarterPlan;

/** One plain sentence per thing that a town's data does not hold. */
final class Assumptions {
  private final List<QuarterPlan> quarters;
  private final List<Message> sentences = new ArrayList<>();

  private Assumptions(List<QuarterPlan> quarters) {
    this.quarters = quarters;
  }

  /** The sentences for a town; {@code stepsUnknown} places do not say whether they are barrier-free. */
  static List<Message> of(List<QuarterPlan> quarters, List<PlacePlan> places, int stepsUnknown) {
    Assumptions all = new Assumptions(quarters);
    all.indicators();
    all.places(places, stepsUnknown);
    return all.sentences;
  }

  private void indicators() {
    where(quarter -> quarter.ageGroups().isEmpty(), "report.assumed.ages");
    if (quarters.stream().anyMatch(quarter -> !quarter.ageGroups().isEmpty())) {
      say("report.assumed.single-years");
    }
    where(quarter -> Double.isNaN(quarter.indicators().femaleShare()), "report.assumed.women");
    where(quarter -> Double.isNaN(quarter.indicators().migrationShare()), "report.assumed.migration");
    where(quarter -> Double.isNaN(quarter.indicators().transferPercent())
            && Double.isNaN(quarter.indicators().unemployedPercent()),
        "report.assumed.deprivation");
    where(quarter -> Double.isNaN(quarter.indicators().transferPercent())
            && !Double.isNaN(quarter.indicators().unemployedPercent()),
        "report.assumed.transfer");
    where(quarter -> !Double.isNaN(quarter.indicators().transferPercent())
            && Double.isNaN(quarter.indicators().unemployedPercent()),
        "report.assumed.unemployment");
    where(quarter -> HouseholdSizes.published(quarter).isEmpty(),
        "report.assumed.household-sizes");
    where(quarter -> Double.isNaN(quarter.indicators().over5YearsShare()),
        "report.assumed.tenure");
    say("report.assumed.education");
    say("report.assumed.income");
    say("report.assumed.who-lives-with-whom");
    say("report.assumed.services");
  }

  private void places(List<PlacePlan> places, int stepsUnknown) {
    List<PlaceKind> absent = Arrays.stream(PlaceKind.values())
        .filter(kind -> places.stream().noneMatch(place -> place.kind() == kind)).toList();
    if (!absent.isEmpty()) {
      say("report.assumed.places", absent.stream().map(kind -> Message.word("report.kind", kind.meaning()))
          .reduce((one, next) -> Message.of("report.comma", one, next)).orElseThrow());
    }
    if (stepsUnknown > 0) {
      say("report.assumed.steps", Message.count(stepsUnknown), Message.count(places.size()));
    }
  }

  /** A sentence for the quarters it holds for, if there are any. */
  private void where(Predicate<QuarterPlan> missing, String key) {
    long count = quarters.stream().filter(missing).count();
    if (count > 0) {
      say(count == quarters.size() ? "report.assumed.everywhere" : "report.assumed.in-some", Message.of(key), count,
          quarters.size());
    }
  }

  private void say(String key, Object... arguments) {
    sentences.add(Message.of(key, arguments));
  }
}
