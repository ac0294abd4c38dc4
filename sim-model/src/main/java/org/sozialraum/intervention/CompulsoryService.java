package org.sozialraum.intervention;

import java.util.List;
import org.sozialraum.chance.Chance;
import org.sozialraum.chance.Decision;
import org.sozialraum.message.Message;
import org.sozialraum.quantity.Problems;
import org.sozialraum.quantity.Quantity;
import org.sozialraum.quantity.Word;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Town;
import org.sozialraum.town.TownPlan;
import org.sozialraum.week.Horizon;

/**
 * Compulsory service: a share of every age group must serve for some weeks. Cause: who is obliged, week by week. Such
 * service is no voluntary work; it takes time, and what else follows is for the run to find out (S49).
 *
 * <p>Whether and when somebody serves is drawn once in a life, evenly over the ages named, so that the service ends
 * before the last of them. Whoever would be in the midst of it when the law begins is let off.
 */
public record CompulsoryService(
    @Word(meaning = "quarters whose young must serve; none for the whole town", names = Word.Naming.QUARTER)
    List<String> quarters,
    @Quantity(meaning = "first week of setting up; week 0 is the first observed week", unit = "week", byDefault = 0,
        min = -5200, max = 5200, source = "scenario") int startWeek,
    @Quantity(meaning = "weeks of setting up", unit = "weeks", byDefault = 26, min = 0, max = 520,
        source = "assumption A-211") int setupWeeks,
    @Quantity(meaning = "weeks in which the law holds; 0 for as long as the run lasts", unit = "weeks", byDefault = 0,
        min = 0, max = 5200, source = "assumption A-211") int weeks,
    @Quantity(meaning = "age from which residents serve", unit = "years", byDefault = 16, min = 14, max = 30,
        source = "assumption A-211") int fromAge,
    @Quantity(meaning = "age before which they have served", unit = "years", byDefault = 18, min = 15, max = 31,
        source = "assumption A-211") int untilAge,
    @Quantity(meaning = "weeks that each serves", unit = "weeks", byDefault = 26, min = 1, max = 52,
        source = "assumption A-211: as many as count when they are voluntary") int serviceWeeks,
    @Quantity(meaning = "share of an age group that must serve", unit = "share", byDefault = 1,
        source = "assumption A-211") double share,
    @Quantity(meaning = "dose: factor on the share", unit = "factor", byDefault = 1, min = 0, max = 2,
        source = "scenario") double intensity,
    @Quantity(meaning = "running cost of organising it", unit = "euros per year", byDefault = 150_000, min = 0,
        max = 1e7, source = "assumption A-211: two posts") double costPerYear)
    implements InQuarters {

  private static final int WEEKS_PER_YEAR = 52;

  /** Numbers that tell apart several draws of one decision. */
  private static final int WHETHER = 0;
  private static final int WHEN = 1;

  /** Copies the list. */
  public CompulsoryService {
    quarters = List.copyOf(quarters);
  }

  @Override
  public String meaning() {
    return "a share of every age group must serve for some weeks: residents are obliged";
  }

  @Override
  public int operatingFrom() {
    return startWeek + setupWeeks;
  }

  @Override
  public List<Change> changes() {
    return List.of(Change.more("residents.obliged to serve"));
  }

  @Override
  public int rampWeeks() {
    return 0;
  }

  @Override
  public Cost cost() {
    return new Cost(costPerYear, 0, 2024, "assumption A-211");
  }

  @Override
  public void check(TownPlan plan, Horizon horizon, String path, Problems problems) {
    InQuarters.super.check(plan, horizon, path, problems);
    if (latestStart() < 0) {
      problems.add(path + ".until-age",
          Message.of("model.service-does-not-fit", fromAge, untilAge, serviceWeeks));
    }
  }

  @Override
  public long actIn(Town town, int quarter, int week, Chance chance) {
    Residents residents = town.residents();
    long key = chance.key(Decision.OBLIGED, 0);
    double obliged = Math.min(1, intensity * share);
    int from = WEEKS_PER_YEAR * fromAge;
    int first = town.quarters().firstResident().of(quarter);
    int end = first + town.quarters().residents().of(quarter);
    long reached = 0;
    for (int resident = first; resident < end; resident++) {
      int born = residents.birthWeek().of(resident);
      if (week - born < from || week - born >= WEEKS_PER_YEAR * untilAge) {
        continue;
      }
      long id = residents.id().of(resident);
      int begins = born + from + (int) (Chance.draw(key, id, WHEN) * (latestStart() + 1));
      if (begins >= operatingFrom() && week >= begins && week < begins + serviceWeeks
          && Chance.draw(key, id, WHETHER) < obliged) {
        residents.obliged().set(resident, (byte) 1);
        town.reaches(resident);
        reached++;
      }
    }
    return reached;
  }

  /** Latest start of service, in weeks after the first birthday of the ages that serve; negative if none fits. */
  private int latestStart() {
    return WEEKS_PER_YEAR * (untilAge - fromAge) - serviceWeeks;
  }
}
