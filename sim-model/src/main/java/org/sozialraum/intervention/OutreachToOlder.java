package org.sozialraum.intervention;

import java.util.List;
import java.util.Set;
import org.sozialraum.chance.Chance;
import org.sozialraum.chance.Decision;
import org.sozialraum.quantity.Quantity;
import org.sozialraum.quantity.Word;
import org.sozialraum.town.Actor;
import org.sozialraum.town.Domain;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Stakeholders;
import org.sozialraum.town.Supply;
import org.sozialraum.town.Town;

/**
 * I11: outreach to lonely older people: weekly visits and company on the way. Causes: a weekly contact, from which a
 * tie to the visitor may grow, and mobility for outings; information on offers; meetings of those who see to the safety
 * of the old, at most once for each municipality. Loneliness and fear follow or do not (brief K26).
 */
public record OutreachToOlder(
    @Word(meaning = "quarters of the programme; none for the whole town", names = Word.Naming.QUARTER)
    List<String> quarters,
    @Quantity(meaning = "first week of setting up; week 0 is the first observed week", unit = "week", byDefault = 0,
        min = -5200, max = 5200, source = "scenario") int startWeek,
    @Quantity(meaning = "weeks of setting up", unit = "weeks", byDefault = 26, min = 0, max = 520,
        source = "brief 3.9") int setupWeeks,
    @Quantity(meaning = "weeks of work; 0 for as long as the run lasts", unit = "weeks", byDefault = 156, min = 0,
        max = 5200, source = "brief 3.9") int weeks,
    @Quantity(meaning = "youngest age visited", unit = "years", byDefault = 65, min = 14, max = 100,
        source = "brief 3.9") int fromAge,
    @Quantity(meaning = "loneliness above which residents are visited", unit = "share", byDefault = .5,
        source = "brief 3.9") double lonelierThan,
    @Quantity(meaning = "share of these residents whom the programme reaches", unit = "share", byDefault = .5,
        source = "assumption A-42") double reach,
    @Quantity(meaning = "mobility added for outings by company on the way", unit = "share", byDefault = .1, max = .5,
        source = "brief K26, assumption A-43") double escort,
    @Quantity(meaning = "residents of the quarter whom the programme tells of offers of health and care and of"
        + " everyday help", unit = "share per week", byDefault = .004, max = .1,
        source = "assumption A-286: as much as the services' own outreach") double told,
    @Quantity(meaning = "joint working meetings of order office, social welfare office, welfare associations and senior"
        + " council on the safety of the old", unit = "in four weeks", byDefault = .5, min = 0, max = 4,
        source = "assumption A-287 (SENSIKO, S2)") double meetings,
    @Quantity(meaning = "dose: factor on reach, telling and meetings", unit = "factor", byDefault = 1, min = 0, max = 2,
        source = "scenario") double intensity,
    @Quantity(meaning = "running cost for the programme", unit = "euros per year", byDefault = 70_000, min = 0,
        max = 1e7, source = "brief 3.9") double costPerYear)
    implements InQuarters {

  private static final Set<Actor> SAFETY_OF_THE_OLD =
      Set.of(Actor.ORDER_OFFICE, Actor.SOCIAL_OFFICE, Actor.WELFARE_ASSOCIATION, Actor.CITIZENS);

  /** Copies the list. */
  public OutreachToOlder {
    quarters = List.copyOf(quarters);
  }

  @Override
  public String meaning() {
    return "weekly visits to lonely older people and company on the way: a weekly contact, from which a tie may grow,"
        + " mobility for outings, information on offers, and meetings of stakeholders on the safety of the old";
  }

  @Override
  public int operatingFrom() {
    return startWeek + setupWeeks;
  }

  @Override
  public Cost cost() {
    return new Cost(costPerYear, 0, 2024, "brief 2.8");
  }

  @Override
  public List<Change> changes() {
    return List.of(Change.more("residents.visited at home"), Change.more("residents.escort"),
        Change.more("supply.residents told of offers"), Change.more("stakeholders.meetings added"));
  }

  @Override
  public long act(Town town, int week, Chance chance) {
    if (operates(week)) {
      for (int municipality = 0; municipality < town.stakeholders().municipalities(); municipality++) {
        if (worksIn(town, municipality)) {
          meet(town.stakeholders(), municipality, intensity * Dates.ramp(this, week) * meetings);
        }
      }
    }
    return InQuarters.super.act(town, week, chance);
  }

  private boolean worksIn(Town town, int municipality) {
    for (int quarter = 0; quarter < town.quarters().count(); quarter++) {
      if (town.quarters().municipality().of(quarter) == municipality && Dates.worksIn(quarters, town, quarter)) {
        return true;
      }
    }
    return false;
  }

  /** Lets each two of those who see to the safety of the old meet more often. */
  private static void meet(Stakeholders networks, int municipality, double more) {
    for (int one = 0; one < networks.actors(); one++) {
      for (int other = one + 1; other < networks.actors(); other++) {
        if (SAFETY_OF_THE_OLD.contains(networks.plan().actors().get(one).role())
            && SAFETY_OF_THE_OLD.contains(networks.plan().actors().get(other).role())) {
          WorkingMeetings.add(networks, municipality, one, other, more);
        }
      }
    }
  }

  @Override
  public long actIn(Town town, int quarter, int week, Chance chance) {
    Residents residents = town.residents();
    // Who is found does not change from week to week: the same draw all along, against a growing reach.
    long key = chance.key(Decision.VISIT_CARE, startWeek);
    double found = Math.min(1, intensity * reach * Dates.ramp(this, week));
    int born = week - 52 * fromAge;
    int first = town.quarters().firstResident().of(quarter);
    int end = first + town.quarters().residents().of(quarter);
    tell(town.supply(), quarter, Domain.HEALTH, week);
    tell(town.supply(), quarter, Domain.AGEING, week);
    long reached = 0;
    for (int resident = first; resident < end; resident++) {
      // Whoever has a visitor keeps the visitor, lonely or not, so that visits do not come and go.
      boolean lonely = residents.loneliness().of(resident) > lonelierThan || residents.visitorTie().of(resident) > 0;
      if (residents.birthWeek().of(resident) <= born && lonely
          && Chance.draw(key, residents.id().of(resident)) < found) {
        residents.visited().set(resident, (byte) 1);
        residents.escort().set(resident, (float) escort);
        town.reaches(resident);
        reached++;
      }
    }
    return reached;
  }

  private void tell(Supply supply, int quarter, Domain domain, int week) {
    int row = Supply.row(quarter, domain.ordinal());
    supply.told().set(row, supply.told().of(row) + (float) (intensity * Dates.ramp(this, week) * told));
  }
}
