package org.sozialraum.runner.scenariofile;

import java.util.List;
import java.util.Optional;
import org.sozialraum.intervention.Intervention;
import org.sozialraum.intervention.ServiceHours;
import org.sozialraum.message.Message;
import org.sozialraum.quantity.Quantities;
import org.sozialraum.town.TownPlan;
import org.sozialraum.week.Horizon;

/**
 * Holds the interventions of a scenario to its budget: what their annual costs leave of it pays hours of services, as
 * one more intervention. That one is written to scenario files, and the budget is not, so that nothing is counted
 * twice.
 */
final class Budget {
  private static final int CENTS = 100;

  private final TownPlan town;
  private final Optional<Horizon> horizon;
  private final LocatedProblems problems;
  private final LocatedProblems notices;

  /**
   * A budget of a town.
   *
   * @param town the town whose quarters may be named; null if it is not known
   * @param horizon how long the run is; empty if it is not known
   * @param problems takes the mistakes
   * @param notices takes what the money goes to
   */
  Budget(TownPlan town, Optional<Horizon> horizon, LocatedProblems problems, LocatedProblems notices) {
    this.town = town;
    this.horizon = horizon;
    this.problems = problems;
    this.notices = notices;
  }

  /** What the interventions leave of the budget of a scenario; empty if they leave nothing, or none is said. */
  Optional<ServiceHours> rest(YamlNode.Mapping root, List<Intervention> interventions) {
    Optional<YamlNode.Entry> said = root.entry(BudgetKeys.KEY);
    if (said.isEmpty()) {
      return Optional.empty();
    }
    boolean right = problems.count() == 0;
    Optional<BudgetKeys> keys =
        new RecordReader(town, problems).read(BudgetKeys.class, said.get().value(), BudgetKeys.KEY);
    // Of interventions that are wrong nobody knows what they cost.
    return right ? keys.flatMap(each -> rest(each, said.get().line(), interventions)) : Optional.empty();
  }

  private Optional<ServiceHours> rest(BudgetKeys budget, int line, List<Intervention> interventions) {
    if (namesTwice(budget.restFor(), line)) {
      return Optional.empty();
    }
    for (int k = 0; k < interventions.size(); k++) {
      if (interventions.get(k) instanceof ServiceHours hours && hours.unspent()) {
        String path = "interventions[" + k + "]";
        problems.add(problems.lineOf(path), path, "scenario.budget.twice");
        return Optional.empty();
      }
    }
    double cost = interventions.stream().mapToDouble(Intervention::annualCost).sum();
    double left = cents(budget.perYear() - cost);
    String path = BudgetKeys.KEY + ".per-year";
    if (left < 0) {
      problems.add(line(path, line), path, "scenario.budget.over", Message.count(Math.round(cost)),
          Message.count(Math.max(1, Math.round(-left))), Message.count(Math.round(budget.perYear())));
      return Optional.empty();
    }
    if (left == 0) {
      return Optional.empty();
    }
    notices.add(line(path, line), path, "scenario.budget.rest", Message.count(Math.round(cost)),
        Message.count(Math.round(budget.perYear())), Message.count(Math.round(left)), budget.restFor().isEmpty()
            ? Message.of("scenario.budget.everywhere") : Message.list(budget.restFor()));
    int start = first(interventions);
    int setup = Math.min(Quantities.defaults(ServiceHours.class).setupWeeks(),
        Math.max(0, horizon.map(Horizon::observedWeeks).orElse(Integer.MAX_VALUE) - 1 - start));
    return Optional.of(new ServiceHours(budget.restFor(), budget.restDomains(), true, start, setup, 0, 1, left));
  }

  /** Whether a quarter is named twice, which is a problem. */
  private boolean namesTwice(List<String> quarters, int line) {
    boolean twice = false;
    for (int k = 0; town != null && k < quarters.size(); k++) {
      int quarter = town.quarterNamed(quarters.get(k));
      if (quarters.subList(0, k).stream().anyMatch(each -> town.quarterNamed(each) == quarter)) {
        String path = BudgetKeys.KEY + ".rest-for[" + k + "]";
        problems.add(line(path, line), path, "model.quarter-twice", quarters.get(k));
        twice = true;
      }
    }
    return twice;
  }

  /** The week in which the first intervention begins that does anything; week 0 if none does. */
  private static int first(List<Intervention> interventions) {
    return interventions.stream().filter(each -> each.intensity() > 0).mapToInt(Intervention::startWeek).min()
        .orElse(0);
  }

  /** Whole cents, so that the sum of what is shown is the budget. */
  private static double cents(double euros) {
    return Math.rint(euros * CENTS) / CENTS;
  }

  private int line(String path, int otherwise) {
    int line = problems.lineOf(path);
    return line == 0 ? otherwise : line;
  }
}
