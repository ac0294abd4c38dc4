package org.sozialraum.intervention;

import java.util.List;
import org.sozialraum.message.Message;
import org.sozialraum.quantity.Problems;
import org.sozialraum.quantity.Quantity;
import org.sozialraum.quantity.Word;
import org.sozialraum.town.Stakeholders;
import org.sozialraum.town.Town;
import org.sozialraum.town.TownPlan;
import org.sozialraum.week.Horizon;
import org.sozialraum.week.governance.Governance;

/**
 * The stakeholders of a municipality set out to work together: as a <b>hub</b>, in which an office meets each of them,
 * or <b>integrated</b>, in which everybody meets everybody as often as is usual in a town where they work as one.
 * Cause: joint working meetings, as many more as hold ties of .7 with the office, or the integrated structure, in the
 * long run; and who governs them ({@link Governance}), on which it depends what they bring.
 *
 * <p>Money is the post of whoever runs it: one in a hub and in a network office, none where members govern themselves
 * or one of them leads. The members' own working hours cost no money here, because they come out of the hours of
 * services ({@link org.sozialraum.week.governance.CoordinationIndex}): about five times as many for the integrated
 * structure as in silos. A lead organisation gets going in half the time. Brief 3.7, T21.
 */
public record WorkingTogether(
    @Word(meaning = "quarters whose municipalities are meant; none for all municipalities",
        names = Word.Naming.QUARTER) List<String> quarters,
    @Quantity(meaning = "first week of setting up; week 0 is the first observed week", unit = "week", byDefault = 0,
        min = -5200, max = 5200, source = "scenario") int startWeek,
    @Quantity(meaning = "weeks of setting up", unit = "weeks", byDefault = 26, min = 0, max = 520,
        source = "assumption A-239") int setupWeeks,
    @Quantity(meaning = "weeks of work; 0 for as long as the run lasts", unit = "weeks", byDefault = 0, min = 0,
        max = 5200, source = "scenario") int weeks,
    @Word(meaning = "who meets whom: everybody an office, or everybody everybody", byDefault = "hub")
    Structure structure,
    @Word(meaning = "who governs: the members together, one of them, or an office of its own",
        byDefault = "network-office") Governance.Mode governance,
    @Quantity(meaning = "dose: factor on meetings", unit = "factor", byDefault = 1, min = 0, max = 4,
        source = "scenario") double intensity,
    @Quantity(meaning = "municipalities that are paid for; 0 for as many as the quarters belong to",
        unit = "municipalities", byDefault = 0, max = 1000, source = "of the town") int networks,
    @Quantity(meaning = "running cost per municipality of a hub or network office; working hours of members come out of"
        + " services instead", unit = "euros per year", byDefault = 125_000, min = 0, max = 1e6,
        source = "brief 3.7: one post (S140)") double costPerYear)
    implements InNetworks {

  /** Who meets whom. */
  public enum Structure { HUB, INTEGRATED }

  /** How closely a hub is meant to work with everybody (brief 3.7). */
  private static final double HUB = .7;
  private static final double HUB_MEETINGS = WorkingMeetings.toHoldWithOffice(HUB);
  /** A lead organisation is in its place already: half the usual ramp (brief 3.7). */
  private static final int LEAD_RAMP_WEEKS = 13;

  /** Copies the list. */
  public WorkingTogether {
    quarters = List.copyOf(quarters);
  }

  @Override
  public String meaning() {
    return "stakeholders work together, by way of a hub or each with each: more joint working meetings, governed by"
        + " the members, by one of them, or by an office";
  }

  @Override
  public Intervention in(TownPlan plan) {
    return networks > 0 ? this : new WorkingTogether(quarters, startWeek, setupWeeks, weeks, structure, governance,
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
  public int rampWeeks() {
    return governance == Governance.Mode.LEAD_ORGANISATION ? LEAD_RAMP_WEEKS : Dates.RAMP_WEEKS;
  }

  @Override
  public Cost cost() {
    boolean post = structure == Structure.HUB || governance == Governance.Mode.NETWORK_OFFICE;
    return new Cost(post ? costPerYear * Math.max(1, networks) : 0, 0, 2024, "brief 2.8");
  }

  @Override
  public void check(TownPlan plan, Horizon horizon, String path, Problems problems) {
    InNetworks.super.check(plan, horizon, path, problems);
    if (structure == Structure.HUB && governance == Governance.Mode.SHARED) {
      problems.add(path + ".governance", Message.of("model.hub-is-not-shared"));
    }
  }

  @Override
  public double actIn(Town town, int municipality, int week) {
    Stakeholders all = town.stakeholders();
    double dose = intensity * Dates.ramp(this, week);
    double meetings = 0;
    for (int one = 0; one < all.actors(); one++) {
      if (structure == Structure.HUB) {
        meetings += more(all, municipality, one, all.networkOffice(), HUB_MEETINGS, dose);
      } else {
        for (int other = one + 1; other < all.actors(); other++) {
          meetings += more(all, municipality, one, other, WorkingMeetings.ofIntegrated(all.plan(), one, other), dose);
        }
      }
    }
    return meetings;
  }

  /** Adds what two lack of the meetings aimed at. */
  private double more(Stakeholders all, int municipality, int one, int other, double aim, double dose) {
    double lack = Math.max(0, aim - all.usualMeetings().of(all.row(municipality, one, other)));
    return WorkingMeetings.add(all, municipality, one, other, dose * lack, governance);
  }
}
