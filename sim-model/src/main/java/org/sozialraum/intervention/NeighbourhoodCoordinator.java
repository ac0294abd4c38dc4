package org.sozialraum.intervention;

import java.util.List;
import org.sozialraum.chance.Chance;
import org.sozialraum.quantity.Quantity;
import org.sozialraum.quantity.Word;
import org.sozialraum.town.Domain;
import org.sozialraum.town.Stakeholders;
import org.sozialraum.town.Supply;
import org.sozialraum.town.Town;

/**
 * I1: one coordinator (Quartiersmanagement) per quarter. Causes: residents are asked, those with low schooling and
 * newcomers twice as often; events are started; residents are told of offers; and the coordinators of a municipality
 * meet its stakeholders, each as often as holds .6 in the long run. They bring services together in their own quarters
 * only ({@link org.sozialraum.week.governance.CoordinationIndex}). Coordinators of several quarters share what each of
 * them brings to the network: stakeholders meet them no more often than one of them.
 */
public record NeighbourhoodCoordinator(
    @Word(meaning = "quarters with a coordinator", names = Word.Naming.QUARTER, required = true) List<String> quarters,
    @Quantity(meaning = "first week of setting up; week 0 is the first observed week", unit = "week", byDefault = 0,
        min = -5200, max = 5200, source = "scenario") int startWeek,
    @Quantity(meaning = "weeks of setting up", unit = "weeks", byDefault = 26, min = 0, max = 520,
        source = "brief 3.9") int setupWeeks,
    @Quantity(meaning = "weeks of work; 0 for as long as the run lasts", unit = "weeks", byDefault = 260, min = 0,
        max = 5200, source = "brief 3.9") int weeks,
    @Quantity(meaning = "share of residents asked in a year", unit = "share per year", byDefault = .05,
        source = "brief 3.9") double askedPerYear,
    @Quantity(meaning = "how much more often low schooling and newcomers are asked", unit = "factor", byDefault = 2,
        min = 1, max = 10, source = "brief 3.9") double targeting,
    @Quantity(meaning = "events started in a quarter and year", unit = "per year", byDefault = 6, min = 0, max = 52,
        source = "brief 3.9") double eventsPerYear,
    @Quantity(meaning = "joint working meetings with each stakeholder, fifteen at full measure",
        unit = "in four weeks", byDefault = .6, min = 0, max = 4,
        source = "assumption A-244: ties of .6 (brief 3.7)") double meetings,
    @Quantity(meaning = "residents who are told of the offers of a domain", unit = "share per week", byDefault = .002,
        max = .05, source = "assumption A-245: half of what outreach of services tells") double referral,
    @Quantity(meaning = "dose: factor on asks, events, meetings and referral; posts", unit = "factor", byDefault = 1,
        min = 0, max = 4, source = "scenario") double intensity,
    @Quantity(meaning = "running cost per quarter", unit = "euros per year", byDefault = 125_000, min = 0, max = 1e6,
        source = "brief 2.8: 100,000 to 150,000 (S140, S176)") double costPerYear)
    implements InQuarters {

  /** Copies the list. */
  public NeighbourhoodCoordinator {
    quarters = List.copyOf(quarters);
  }

  @Override
  public String meaning() {
    return "one coordinator per quarter (Quartiersmanagement): residents are asked, those with low schooling"
        + " and newcomers more often and told of offers, events take place, and stakeholders meet the coordinator";
  }

  @Override
  public int operatingFrom() {
    return startWeek + setupWeeks;
  }

  @Override
  public List<Change> changes() {
    return List.of(Change.more("residents.asked by a project"), Change.more("quarters.events"),
        Change.more("quarters.coordinators"), Change.more("stakeholders.meetings added"),
        Change.more("supply.residents told of offers"));
  }

  @Override
  public Cost cost() {
    return new Cost(costPerYear * quarters.size(), 0, 2024, "brief 2.8");
  }

  @Override
  public long actIn(Town town, int quarter, int week, Chance chance) {
    double dose = intensity * Dates.ramp(this, week);
    Occasions.events(town, quarter, week, dose * eventsPerYear / 52, chance,
        Occasions.address(1, startWeek));
    town.quarters().coordinators().set(quarter, town.quarters().coordinators().of(quarter) + (float) dose);
    Stakeholders networks = town.stakeholders();
    for (int actor = 0; actor < networks.actors(); actor++) {
      WorkingMeetings.raise(networks, town.quarters().municipality().of(quarter), actor, networks.coordinators(),
          dose * meetings * WorkingMeetings.timeForEach(networks.actors()));
    }
    for (int domain = 0; domain < Domain.COUNT; domain++) {
      int row = Supply.row(quarter, domain);
      town.supply().told().set(row, town.supply().told().of(row) + (float) (dose * referral));
    }
    return Occasions.askTargeted(town, quarter, week, dose * askedPerYear / 52, targeting, chance,
        Occasions.address(1, startWeek),
        town.residents().asked());
  }
}
