package org.sozialraum.intervention;

import java.util.List;
import org.sozialraum.message.Message;
import org.sozialraum.quantity.Problems;
import org.sozialraum.quantity.Quantity;
import org.sozialraum.quantity.Word;
import org.sozialraum.town.Domain;
import org.sozialraum.town.StakeholderPlan;
import org.sozialraum.town.Stakeholders;
import org.sozialraum.town.Town;
import org.sozialraum.town.TownPlan;
import org.sozialraum.week.governance.Governance;

/**
 * I3: a manager for the network of a theme (Netzwerkmanagement), such as a prevention chain or ageing. Cause: the
 * network office meets each stakeholder that serves the theme's domains of need, fifteen at full measure; with more of
 * them it has less time for each. Trust with the office grows 1.5 times as fast ({@link
 * org.sozialraum.week.governance.StakeholderNetwork}).
 */
public record NetworkOffice(
    @Word(meaning = "quarters whose municipalities are meant; none for all municipalities",
        names = Word.Naming.QUARTER) List<String> quarters,
    @Word(meaning = "domains of need of the theme; none for all domains") List<Domain> domains,
    @Quantity(meaning = "first week of setting up; week 0 is the first observed week", unit = "week", byDefault = 0,
        min = -5200, max = 5200, source = "scenario") int startWeek,
    @Quantity(meaning = "weeks of setting up", unit = "weeks", byDefault = 13, min = 0, max = 520,
        source = "assumption A-241") int setupWeeks,
    @Quantity(meaning = "weeks of work; 0 for as long as the run lasts", unit = "weeks", byDefault = 156, min = 0,
        max = 5200, source = "brief 3.9: three years") int weeks,
    @Quantity(meaning = "joint working meetings with each stakeholder", unit = "in four weeks", byDefault = .9, min = 0,
        max = 4, source = "assumption A-241: ties of .7 (brief 3.7)") double meetings,
    @Quantity(meaning = "dose: factor on meetings", unit = "factor", byDefault = 1, min = 0, max = 4,
        source = "scenario") double intensity,
    @Quantity(meaning = "municipalities that are paid for; 0 for as many as the quarters belong to",
        unit = "municipalities", byDefault = 0, max = 1000, source = "of the town") int networks,
    @Quantity(meaning = "running cost per municipality", unit = "euros per year", byDefault = 105_000, min = 0,
        max = 1e6, source = "brief 3.9: 90,000 to 120,000") double costPerYear)
    implements InNetworks {

  /** Copies the lists. */
  public NetworkOffice {
    quarters = List.copyOf(quarters);
    domains = List.copyOf(domains);
  }

  @Override
  public String meaning() {
    return "a manager for the network of a theme: an office has joint working meetings with each stakeholder that"
        + " serves it";
  }

  @Override
  public Intervention in(TownPlan plan) {
    return networks > 0 ? this : new NetworkOffice(quarters, domains, startWeek, setupWeeks, weeks, meetings,
        intensity, networksIn(plan), costPerYear);
  }

  @Override
  public List<Change> changes() {
    return List.of(Change.more("stakeholders.meetings added"),
        Change.more("stakeholders.governance of meetings added"));
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
    if (stakeholders.actors().stream().noneMatch(actor -> domains.isEmpty() ? !actor.serves().isEmpty()
        : domains.stream().anyMatch(actor.serves()::contains))) {
      problems.add(path + ".domains", Message.of("model.network-serves-none"));
    }
  }

  @Override
  public double actIn(Town town, int municipality, int week) {
    Stakeholders all = town.stakeholders();
    int members = 0;
    for (int actor = 0; actor < all.actors(); actor++) {
      members += serves(all, actor) ? 1 : 0;
    }
    double each = intensity * Dates.ramp(this, week) * meetings * WorkingMeetings.timeForEach(members);
    double sum = 0;
    for (int actor = 0; actor < all.actors(); actor++) {
      if (serves(all, actor)) {
        sum += WorkingMeetings.add(all, municipality, actor, all.networkOffice(), each,
            Governance.Mode.NETWORK_OFFICE);
      }
    }
    return sum;
  }

  private boolean serves(Stakeholders all, int actor) {
    List<Domain> serves = all.plan().actors().get(actor).serves();
    for (int k = 0; k < serves.size(); k++) {
      if (domains.isEmpty() || domains.contains(serves.get(k))) {
        return true;
      }
    }
    return false;
  }
}
