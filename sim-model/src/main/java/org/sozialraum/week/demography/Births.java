package org.sozialraum.week.demography;

import org.sozialraum.chance.Chance;
import org.sozialraum.chance.Decision;
import org.sozialraum.chance.Numeric;
import org.sozialraum.quantity.AgeCurve;
import org.sozialraum.quantity.Quantity;
import org.sozialraum.town.LifelongIds;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Town;
import org.sozialraum.trait.Traits;

/**
 * Children are born: per woman and year 1.58 phi((x - 31.5) / 5.6) / 5.6 at ages 16 to 45, times 1.45 with a partner
 * in the household and .30 without, times 1.1 / 1.35 / .45 / .25 with none, one, two, three or more children at home.
 *
 * <p>A grown daughter in her parents' household counts the children she has borne. The child lives where the mother
 * lives. Basis: brief, addendum B (8.8 births per 1,000 residents and year).
 */
public final class Births implements java.io.Serializable {
  private static final long serialVersionUID = 1;

  /** Settings of fertility. */
  public record Settings(
      @Quantity(meaning = "children per woman before the factors of partner and children", unit = "children",
          byDefault = 1.58, min = 1, max = 2.5, source = "brief, addendum B, prototype") double level,
      @Quantity(meaning = "mean age of mothers", unit = "years", byDefault = 31.5, min = 25, max = 36,
          source = "brief, addendum B") double meanAge,
      @Quantity(meaning = "spread of mothers' ages", unit = "years", byDefault = 5.6, min = 3, max = 9,
          source = "brief, addendum B") double spread,
      @Quantity(meaning = "births of women with a partner in the household over the mean", unit = "ratio",
          byDefault = 1.45, min = .5, max = 3, source = "brief, addendum B, prototype") double partnered,
      @Quantity(meaning = "births of women without a partner in the household over the mean", unit = "ratio",
          byDefault = .30, max = 1, source = "brief, addendum B, prototype") double single,
      @Quantity(meaning = "births of women without children at home over the mean", unit = "ratio", byDefault = 1.1,
          max = 3, source = "brief, addendum B, prototype") double first,
      @Quantity(meaning = "births of women with one child at home over the mean", unit = "ratio", byDefault = 1.35,
          max = 3, source = "brief, addendum B, prototype") double second,
      @Quantity(meaning = "births of women with two children at home over the mean", unit = "ratio", byDefault = .45,
          max = 3, source = "brief, addendum B, prototype") double third,
      @Quantity(meaning = "births of women with three or more children at home over the mean", unit = "ratio",
          byDefault = .25, max = 3, source = "brief, addendum B, prototype") double later,
      @Quantity(meaning = "share of boys among the newborn", unit = "share", byDefault = .513, min = .4, max = .6,
          source = "derived: 105 boys per 100 girls") double boys)
      implements java.io.Serializable {}

  private static final int YOUNGEST = 16;
  private static final int OLDEST = 45;
  /** 1 over the square root of two pi. */
  private static final double PHI_0 = .3989422804014327;

  private final Settings settings;
  private final Traits traits;
  private final double[] perYear = new double[AgeCurve.OLDEST + 1];
  private final double[] byChildren;
  private final double bound;
  private final Household household = new Household();
  private int births;

  Births(Settings settings, Traits traits) {
    this.settings = settings;
    this.traits = traits;
    byChildren = new double[] {settings.first(), settings.second(), settings.third(), settings.later()};
    double highest = 0;
    for (int age = YOUNGEST; age <= OLDEST; age++) {
      double deviation = (age + .5 - settings.meanAge()) / settings.spread();
      perYear[age] = settings.level() * PHI_0 * Numeric.exp(-deviation * deviation / 2) / settings.spread();
      highest = Math.max(highest, perYear[age]);
    }
    double factor =
        Math.max(Math.max(settings.first(), settings.second()), Math.max(settings.third(), settings.later()));
    bound = Hazard.perStep(highest * Math.max(settings.partnered(), settings.single()) * factor);
  }

  void run(Town town, Settlement settlement, int week, Chance chance) {
    births = 0;
    Residents residents = town.residents();
    long key = chance.key(Decision.BIRTH, week);
    for (int resident = 0; resident < settlement.residentsBefore(); resident++) {
      if (residents.sex().of(resident) == 0) {
        continue;
      }
      int age = residents.age(resident, week);
      if (age < YOUNGEST || age > OLDEST || !settlement.stays(resident)) {
        continue;
      }
      double draw = Chance.draw(key, residents.id().of(resident));
      if (draw < bound && draw < Hazard.perStep(perYear(town, settlement, resident, week))) {
        bear(town, settlement, resident, week, chance);
      }
    }
  }

  /** Hazard of giving birth, per year. */
  double perYear(Town town, Settlement settlement, int woman, int week) {
    Residents residents = town.residents();
    household.read(town, settlement, residents.dwelling().of(woman), week);
    boolean ownHome = woman == household.head() || woman == household.partner();
    int children = ownHome ? household.minors() : residents.births().of(woman);
    return perYear[residents.age(woman, week)]
        * (ownHome && household.isCouple() ? settings.partnered() : settings.single())
        * byChildren[Math.min(children, byChildren.length - 1)];
  }

  private void bear(Town town, Settlement settlement, int mother, int week, Chance chance) {
    Residents residents = town.residents();
    int ordinal = residents.births().of(mother) + 1;
    residents.births().set(mother, (byte) ordinal);
    int child = settlement.born(mother);
    long id = LifelongIds.newborn(residents.id().of(mother), ordinal);
    residents.id().set(child, id);
    residents.role().set(child, Residents.CHILD);
    residents.birthWeek().set(child, week);
    residents.tenureStart().set(child, week);
    residents.sex().set(child, (byte) (chance.draw(Decision.BIRTH, week, id) < settings.boys() ? 0 : 1));
    traits.newborn(town, child, mother, week, chance);
    births++;
  }

  /** Births of the last step. */
  int births() {
    return births;
  }
}
