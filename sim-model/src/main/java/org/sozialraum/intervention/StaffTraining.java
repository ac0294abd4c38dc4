package org.sozialraum.intervention;

import java.util.List;
import org.sozialraum.message.Message;
import org.sozialraum.quantity.Problems;
import org.sozialraum.quantity.Quantity;
import org.sozialraum.quantity.Word;
import org.sozialraum.town.Actor;
import org.sozialraum.town.StakeholderPlan;
import org.sozialraum.town.StakeholderPlan.ActorPlan;
import org.sozialraum.town.Stakeholders;
import org.sozialraum.town.Town;
import org.sozialraum.town.TownPlan;

/**
 * I20: joint training for the staff of administration, welfare providers and housing (Fortbildung). Cause: the share of
 * their staff that is trained to work with others. Places and staff both grow with residents, so that each year a tenth
 * of the staff that is not yet trained takes part. What was learned fades and leaves with its holders ({@link
 * org.sozialraum.week.governance.TrainedStaff}); what it does, is for meetings, outreach and consultations to show.
 * Eight hours a year for each place are below a thousandth of the hours of services and are left out. Its occasions are
 * the actors whose staff takes part, counted every four weeks.
 */
public record StaffTraining(
    @Word(meaning = "quarters whose municipalities are meant; none for all municipalities",
        names = Word.Naming.QUARTER) List<String> quarters,
    @Quantity(meaning = "first week of setting up; week 0 is the first observed week", unit = "week", byDefault = 0,
        min = -5200, max = 5200, source = "scenario") int startWeek,
    @Quantity(meaning = "weeks of setting up", unit = "weeks", byDefault = 13, min = 0, max = 520,
        source = "brief, addendum H") int setupWeeks,
    @Quantity(meaning = "weeks of work; 0 for as long as the run lasts", unit = "weeks", byDefault = 0, min = 0,
        max = 5200, source = "scenario") int weeks,
    @Quantity(meaning = "places", unit = "per year and 40,000 residents", byDefault = 40, min = 0, max = 1000,
        source = "brief, addendum H") double placesPerYear,
    @Quantity(meaning = "staff who could be trained", unit = "per 40,000 residents", byDefault = 400, min = 40,
        max = 4000, source = "assumption A-243: ten posts per 1,000 residents") double staff,
    @Quantity(meaning = "dose: factor on places", unit = "factor", byDefault = 1, min = 0, max = 4,
        source = "scenario") double intensity,
    @Quantity(meaning = "municipalities that are paid for; 0 for as many as the quarters belong to",
        unit = "municipalities", byDefault = 0, max = 1000, source = "of the town") int networks,
    @Quantity(meaning = "running cost per municipality", unit = "euros per year", byDefault = 50_000, min = 0,
        max = 1e6, source = "brief, addendum H") double costPerYear)
    implements InNetworks {

  private static final double WEEKS_PER_YEAR = 52;

  /** Copies the list. */
  public StaffTraining {
    quarters = List.copyOf(quarters);
  }

  @Override
  public String meaning() {
    return "joint training for the staff of administration, providers and housing: more of them are trained to work"
        + " with others";
  }

  @Override
  public Intervention in(TownPlan plan) {
    return networks > 0 ? this : new StaffTraining(quarters, startWeek, setupWeeks, weeks, placesPerYear, staff,
        intensity, networksIn(plan), costPerYear);
  }

  @Override
  public List<Change> changes() {
    return List.of(Change.more("stakeholder nodes.trained staff"));
  }

  @Override
  public int operatingFrom() {
    return startWeek + setupWeeks;
  }

  @Override
  public Cost cost() {
    return new Cost(costPerYear * Math.max(1, networks), 0, 2024, "brief, addendum H");
  }

  @Override
  public void check(StakeholderPlan stakeholders, String path, Problems problems) {
    if (stakeholders.actors().stream().noneMatch(StaffTraining::invited)) {
      problems.add(path, Message.of("model.network-lacks-staff"));
    }
  }

  @Override
  public double actIn(Town town, int municipality, int week) {
    Stakeholders all = town.stakeholders();
    double share = Math.min(1, intensity * Dates.ramp(this, week) * placesPerYear / staff / WEEKS_PER_YEAR);
    int taught = 0;
    for (int actor = 0; actor < all.actors(); actor++) {
      if (share > 0 && invited(all.plan().actors().get(actor))) {
        int node = all.nodeRow(municipality, actor);
        float trained = all.nodes().trained().of(node);
        all.nodes().trained().set(node, trained + (float) (share * (1 - trained)));
        taught++;
      }
    }
    return taught;
  }

  private static boolean invited(ActorPlan actor) {
    return WorkingMeetings.department(actor) || actor.role() == Actor.WELFARE_ASSOCIATION
        || actor.role() == Actor.HOUSING_COMPANY;
  }
}
