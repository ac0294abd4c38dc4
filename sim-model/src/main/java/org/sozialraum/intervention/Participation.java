package org.sozialraum.intervention;

import java.util.List;
import org.sozialraum.chance.Chance;
import org.sozialraum.chance.Decision;
import org.sozialraum.quantity.Quantity;
import org.sozialraum.quantity.Word;
import org.sozialraum.town.Actor;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Stakeholders;
import org.sozialraum.town.Town;

/**
 * I5: participation with a say in decisions, such as a citizens' council. At the end of each cycle residents have been
 * consulted, and its result is honoured or ignored, for the whole quarter alike. Causes: that they were consulted, how
 * far it went, and what came of it. Whether that raises trust and efficacy or lowers them follows.
 *
 * <p>Residents are drawn by lot, all with the same chance, or participation is open and they come as they do of their
 * own accord: by {@code efficacy · (2 if engaged) · 2^schooling} (low 0, middle and pupils 1, high 2), relative to the
 * mean of the quarter, so that as many come. The chance that a result is honoured grows with the share of the
 * municipality's departments that are trained to work with others. Brief 3.7, 3.9, addendum H.
 */
public record Participation(
    @Word(meaning = "quarters in which residents take part", names = Word.Naming.QUARTER, required = true)
    List<String> quarters,
    @Word(meaning = "how those who take part are found", byDefault = "lot") Selection selection,
    @Quantity(meaning = "first week of setting up; week 0 is the first observed week", unit = "week", byDefault = 0,
        min = -5200, max = 5200, source = "scenario") int startWeek,
    @Quantity(meaning = "weeks of setting up", unit = "weeks", byDefault = 13, min = 0, max = 520,
        source = "assumption A-264") int setupWeeks,
    @Quantity(meaning = "weeks of work; 0 for as long as the run lasts", unit = "weeks", byDefault = 0, min = 0,
        max = 5200, source = "brief 3.9") int weeks,
    @Quantity(meaning = "weeks of a cycle, at whose end it is decided", unit = "weeks", byDefault = 26, min = 4,
        max = 104, source = "brief 3.9") int cycleWeeks,
    @Quantity(meaning = "residents consulted in a year", unit = "share per year", byDefault = .08,
        source = "brief 3.9") double consultedPerYear,
    @Quantity(meaning = "youngest age that takes part", unit = "years", byDefault = 18, min = 14, max = 25,
        source = "brief, addendum B: 18, or 16") int fromAge,
    @Quantity(meaning = "level of participation: 0 informed, 1 consulted, 2 involved, 3 sharing the decision,"
        + " 4 co-deciding", unit = "score", byDefault = 3, min = 0, max = 4, source = "brief 3.7, 3.9") int level,
    @Quantity(meaning = "cycles whose result is honoured", unit = "share", byDefault = .7,
        source = "assumption A-264: the cause under study, from 0 to 1") double honoured,
    @Quantity(meaning = "cycles honoured in addition where all departments are trained to work with others",
        unit = "share", byDefault = .10, source = "brief, addendum H (I20)") double honouredByTraining,
    @Quantity(meaning = "dose: factor on those consulted", unit = "factor", byDefault = 1, min = 0, max = 2,
        source = "scenario") double intensity,
    @Quantity(meaning = "running cost per quarter", unit = "euros per year", byDefault = 25_000, min = 0, max = 1e6,
        source = "brief 3.9") double costPerYear)
    implements InQuarters {

  /** How those who take part are found. */
  public enum Selection { LOT, OPEN }

  private static final int WEEKS_PER_YEAR = 52;
  /** Steps of four weeks for which a consultation is remembered. */
  private static final byte YEAR = 13;
  /** Parts into which efficacy is divided, so that weights are whole numbers and their sum is exact. */
  private static final float PARTS = 1000;

  /** Copies the list. */
  public Participation {
    quarters = List.copyOf(quarters);
  }

  @Override
  public String meaning() {
    return "a citizens' council: residents are consulted and share decisions, and each result is honoured or ignored";
  }

  @Override
  public int operatingFrom() {
    return startWeek + setupWeeks;
  }

  @Override
  public int rampWeeks() {
    return 0;
  }

  @Override
  public List<Change> changes() {
    return List.of(Change.more("residents.consulted"), Change.either("residents.heard"));
  }

  @Override
  public Cost cost() {
    return new Cost(costPerYear * quarters.size(), 0, 2024, "brief 3.9");
  }

  @Override
  public long actIn(Town town, int quarter, int week, Chance chance) {
    if ((week - operatingFrom() + 1) % cycleWeeks != 0) {
      return 0;
    }
    boolean isHonoured = chance.draw(Decision.HONOURED, week, town.quarters().keyOf(quarter),
        Occasions.address(5, startWeek)) < honoured + honouredByTraining * trained(town, quarter);
    byte heard = (byte) (isHonoured ? level + 1 : -level - 1);
    double perCycle = intensity * consultedPerYear * cycleWeeks / WEEKS_PER_YEAR;
    Residents residents = town.residents();
    int youngest = week - WEEKS_PER_YEAR * fromAge;
    int first = town.quarters().firstResident().of(quarter);
    int end = first + town.quarters().residents().of(quarter);
    long weights = 0;
    long grown = 0;
    for (int resident = first; resident < end; resident++) {
      if (residents.birthWeek().of(resident) <= youngest) {
        weights += weight(residents, resident);
        grown++;
      }
    }
    double each = weights == 0 ? 0 : perCycle * grown / weights;
    long key = chance.key(Decision.CONSULTED, week);
    long which = Occasions.address(5, startWeek);
    long consulted = 0;
    for (int resident = first; resident < end; resident++) {
      if (residents.birthWeek().of(resident) <= youngest
          && Chance.draw(key, residents.id().of(resident), which) < each * weight(residents, resident)) {
        residents.consulted().set(resident, YEAR);
        residents.heard().set(resident, heard);
        town.reaches(resident);
        consulted++;
      }
    }
    return consulted;
  }

  /** How readily somebody comes; a whole number. */
  private long weight(Residents residents, int resident) {
    if (selection == Selection.LOT) {
      return 1;
    }
    int schooling = residents.education().of(resident) == Residents.PUPIL ? 1 : residents.education().of(resident);
    return (long) Math.round(PARTS * residents.efficacy().of(resident)) * (1 + residents.engaged().of(resident))
        << schooling;
  }

  /** Mean share of the staff of a municipality's departments that is trained to work with others. */
  private static double trained(Town town, int quarter) {
    Stakeholders networks = town.stakeholders();
    int municipality = town.quarters().municipality().of(quarter);
    double sum = 0;
    int departments = 0;
    for (int actor = 0; actor < networks.actors(); actor++) {
      if (networks.plan().actors().get(actor).tier() == Actor.Tier.MUNICIPALITY) {
        sum += networks.nodes().trained().of(networks.nodeRow(municipality, actor));
        departments++;
      }
    }
    return departments == 0 ? 0 : sum / departments;
  }
}
