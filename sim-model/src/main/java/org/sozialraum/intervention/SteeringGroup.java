package org.sozialraum.intervention;

import java.util.List;
import org.sozialraum.quantity.Problems;
import org.sozialraum.quantity.Quantity;
import org.sozialraum.quantity.Word;
import org.sozialraum.town.StakeholderPlan;
import org.sozialraum.town.Stakeholders;
import org.sozialraum.town.Town;
import org.sozialraum.town.TownPlan;

/**
 * I2: a steering group across departments (Lenkungsgruppe). Cause: each two departments meet to work together, so often
 * that their mean coordination comes to .45 within a year of work if they begin in silos. What it costs in working
 * hours comes out of services.
 */
public record SteeringGroup(
    @Word(meaning = "quarters whose municipalities are meant; none for all municipalities",
        names = Word.Naming.QUARTER) List<String> quarters,
    @Quantity(meaning = "first week of setting up; week 0 is the first observed week", unit = "week", byDefault = 0,
        min = -5200, max = 5200, source = "scenario") int startWeek,
    @Quantity(meaning = "weeks of setting up", unit = "weeks", byDefault = 52, min = 0, max = 520,
        source = "brief 3.9") int setupWeeks,
    @Quantity(meaning = "weeks of work; 0 for as long as the run lasts", unit = "weeks", byDefault = 0, min = 0,
        max = 5200, source = "brief 3.9: permanent") int weeks,
    @Quantity(meaning = "joint working meetings of each two departments", unit = "in four weeks", byDefault = .55,
        min = 0, max = 4, source = "assumption A-240: from silos to .45 within a year (brief 3.7)") double meetings,
    @Quantity(meaning = "dose: factor on meetings", unit = "factor", byDefault = 1, min = 0, max = 4,
        source = "scenario") double intensity,
    @Quantity(meaning = "municipalities that are paid for; 0 for as many as the quarters belong to",
        unit = "municipalities", byDefault = 0, max = 1000, source = "of the town") int networks,
    @Quantity(meaning = "running cost per municipality", unit = "euros per year", byDefault = 40_000, min = 0,
        max = 1e6, source = "brief 3.9") double costPerYear)
    implements InNetworks {

  /** Copies the list. */
  public SteeringGroup {
    quarters = List.copyOf(quarters);
  }

  @Override
  public String meaning() {
    return "a steering group across departments (Lenkungsgruppe): departments have more joint working meetings";
  }

  @Override
  public Intervention in(TownPlan plan) {
    return networks > 0 ? this : new SteeringGroup(quarters, startWeek, setupWeeks, weeks, meetings, intensity,
        networksIn(plan), costPerYear);
  }

  @Override
  public List<Change> changes() {
    return List.of(Change.more("stakeholders.meetings added"));
  }

  @Override
  public int operatingFrom() {
    return startWeek + setupWeeks;
  }

  @Override
  public Cost cost() {
    return new Cost(costPerYear * Math.max(1, networks), 0, 2024, "brief 3.9");
  }

  @Override
  public void check(StakeholderPlan stakeholders, String path, Problems problems) {
    WorkingMeetings.needsDepartments(stakeholders, path, problems);
  }

  @Override
  public double actIn(Town town, int municipality, int week) {
    Stakeholders all = town.stakeholders();
    double each = intensity * Dates.ramp(this, week) * meetings;
    double sum = 0;
    for (int one = 0; one < all.actors(); one++) {
      for (int other = one + 1; other < all.actors(); other++) {
        if (WorkingMeetings.department(all.plan().actors().get(one))
            && WorkingMeetings.department(all.plan().actors().get(other))) {
          sum += WorkingMeetings.add(all, municipality, one, other, each);
        }
      }
    }
    return sum;
  }
}
