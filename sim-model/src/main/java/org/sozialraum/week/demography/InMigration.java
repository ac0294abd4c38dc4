package org.sozialraum.week.demography;

import org.sozialraum.chance.Chance;
import org.sozialraum.chance.Decision;
import org.sozialraum.chance.Distributions;
import org.sozialraum.chance.Numeric;
import org.sozialraum.quantity.AgeCurve;
import org.sozialraum.quantity.Curve;
import org.sozialraum.quantity.Quantity;
import org.sozialraum.town.LifelongIds;
import org.sozialraum.town.Quarters;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Town;
import org.sozialraum.trait.Traits;

/**
 * Households from outside move into dwellings that were vacant at the step's start and are still free, each by its own
 * draw: filling up to a number of residents would couple everybody with everybody.
 *
 * <p>The head's age g is drawn with weight pi(g)·e^(kappa (t - a) / t): t the published share of the head's age group
 * in the quarter, a its share of last year in whole points, the exponent clipped to ±3. Four in ten heads come with a
 * partner; children are Poisson by the head's age (at most 1.1 at 38; fewer with single heads), their ages steered as
 * the heads' are. Where last year's population fell short of the published one by the share s, the log-odds of a
 * partner rise by 20 s, the number of children by e^(20 s + kappa s') with the shortfall s' of the age groups below 20,
 * and the rate at which vacancies are filled by e^(20 s): between two dwellings' fates there is still no link within a
 * year. Where they are published, three more shares are steered alike, each by its own shortfall s of last year:
 * newcomers with migration background (log-odds of the published share, plus kappa s), residents who live alone
 * (log-odds of a partner, minus kappa s) and transfer receipt (score of income, minus half of kappa s).
 *
 * <p>During an inflow a vacant dwelling that stays empty so is also filled by a draw of its own, by a household from
 * abroad whose make-up is not steered: usual newcomers keep their luck.
 *
 * <p>Basis: brief, addendum B, K37 and the rulings on burn-in and margins.
 */
public final class InMigration implements java.io.Serializable {
  private static final long serialVersionUID = 1;

  /** Settings of in-migration. */
  public record Settings(
      @Quantity(meaning = "probability that a vacant dwelling is filled from outside", unit = "per four weeks",
          byDefault = .16, source = "brief, addendum B and K37: holds 3 to 4 % vacant") double filled,
      @Curve(meaning = "weight of ages among in-moving heads of households", unit = "relative weight",
          ages = {18, 20, 25, 30, 35, 40, 50, 60, 70, 80, 90},
          byDefault = {.5, 1, 1, .9, .63, .43, .3, .15, .05, .03, .02},
          source = "assumption A-146 (brief, addendum B): peaks at 20-34; at 40-60 as many come as leave") AgeCurve ages,
      @Quantity(meaning = "how strongly in-migration is steered to the published population", unit = "ratio",
          byDefault = 5, max = 8, source = "brief, addendum B, prototype") double steering,
      @Quantity(meaning = "how strongly vacancies filled and in-movers' partners and children are steered to the "
          + "published population",
          unit = "ratio", byDefault = 20, max = 100,
          source = "assumption A-147: populations differ by few percent where age groups differ by tens")
      double populationSteering,
      @Quantity(meaning = "strongest steering", unit = "log-odds", byDefault = 3, max = 5, source = "brief, addendum B")
      double strongest,
      @Quantity(meaning = "share of in-moving heads who come with a partner", unit = "share", byDefault = .40,
          source = "brief, addendum B") double couples,
      @Curve(meaning = "children of in-moving couples by the head's age", unit = "children",
          ages = {20, 25, 30, 38, 45, 52, 60}, byDefault = {.05, .25, .7, 1.1, .6, .15, 0}, max = 3,
          source = "assumption A-153 (brief, addendum B: at most 1.1 at 38), its shape") AgeCurve children,
      @Quantity(meaning = "children of single heads over those of couples", unit = "ratio", byDefault = .10,
          source = "assumption A-148: 18 % single parents among families") double childrenOfSingles,
      @Quantity(meaning = "usual age of the man above the woman's", unit = "years", byDefault = 2.5, min = -5, max = 10,
          source = "brief, addendum B, prototype") double ageGap,
      @Quantity(meaning = "spread of the age gap", unit = "years", byDefault = 3.5, min = 0, max = 10,
          source = "brief, addendum B, prototype") double ageSpread,
      @Quantity(meaning = "share of couples of one sex", unit = "share", byDefault = .04,
          source = "assumption A-149, as in partnering") double sameSex)
      implements java.io.Serializable {}

  private static final int OLDEST = 104;
  private static final int MOST_CHILDREN = 6;
  private static final int YOUNG = 20;
  private static final int OLDEST_YOUNG = 39;
  /** The luck in income has spread 1, that of log-odds 1.8. */
  private static final double INCOME_PER_LOG_ODDS = .5;

  /** Parts of a dwelling's address of chance. */
  private static final int AGE = 0;
  private static final int SEX = 1;
  private static final int COUPLE = 2;
  private static final int GAP = 3;
  private static final int CHILDREN = 4;
  private static final int SAME_SEX = 5;
  private static final int YOUNG_HEAD = 6;
  private static final int BARRIER = 7;
  private static final int BIRTHDAY = 100;
  private static final int CHILD_AGE = 200;
  private static final int CHILD_SEX = 300;

  private final Settings settings;
  private final Traits traits;
  private final QuarterTargets targets;
  private final QuarterShares shares;
  // What last year's shares ask for; worked out anew where it is missing.
  private transient double[][] cumulative;
  private transient double[] usualCumulative;
  private transient double[] filled;
  private transient double[] partnerShare;
  private transient double[] childrenFactor;
  private transient double[] originShare;
  private transient double[] incomeShift;
  private int households;
  private int arrivals;

  InMigration(Settings settings, Traits traits, QuarterTargets targets, QuarterShares shares) {
    this.settings = settings;
    this.traits = traits;
    this.targets = targets;
    this.shares = shares;
  }

  /** Takes up the shares of last year. */
  void steer() {
    if (cumulative == null) {
      cumulative = new double[targets.quarters()][OLDEST + 1];
      usualCumulative = new double[OLDEST + 1];
      double all = 0;
      for (int age = 0; age <= OLDEST; age++) {
        all += usual(age);
        usualCumulative[age] = all;
      }
      filled = new double[targets.quarters()];
      partnerShare = new double[targets.quarters()];
      childrenFactor = new double[targets.quarters()];
      originShare = new double[targets.quarters()];
      incomeShift = new double[targets.quarters()];
    }
    double couples = Numeric.logit(Math.max(.001, Math.min(.999, settings.couples())));
    for (int quarter = 0; quarter < targets.quarters(); quarter++) {
      double sum = 0;
      for (int age = 0; age <= OLDEST; age++) {
        sum += usual(age) * Numeric.exp(clip(settings.steering() * shares.groupGap(quarter, targets.groupOf(quarter, age))));
        cumulative[quarter][age] = sum;
      }
      double more = settings.populationSteering() * shares.populationGap(quarter);
      double moreYoung = settings.steering() * shares.gapOfGroupsBefore(quarter, YOUNG);
      filled[quarter] = 1 - Numeric.exp(Numeric.ln(1 - settings.filled()) * Numeric.exp(clip(more)));
      partnerShare[quarter] =
          Numeric.logistic(couples + clip(more) - clip(settings.steering() * shares.aloneGap(quarter)));
      childrenFactor[quarter] = Numeric.exp(clip(more + moreYoung));
      originShare[quarter] = originShare(quarter);
      incomeShift[quarter] = -INCOME_PER_LOG_ODDS * clip(settings.steering() * shares.receiptGap(quarter));
    }
  }

  private double usual(int age) {
    return age < Household.ADULT ? 1 : settings.ages().at(age);
  }

  /** Share of newcomers with migration background; NaN where nothing is published, so that it follows deprivation. */
  private double originShare(int quarter) {
    double published = shares.backgroundShare(quarter);
    return Double.isNaN(published) ? published : Numeric.logistic(Numeric.logit(Math.max(.001, Math.min(.999, published)))
        + clip(settings.steering() * shares.backgroundGap(quarter)));
  }

  private double clip(double exponent) {
    return Math.max(-settings.strongest(), Math.min(settings.strongest(), exponent));
  }

  void run(Town town, Settlement settlement, int week, Chance chance) {
    households = 0;
    arrivals = 0;
    if (cumulative == null) {
      steer();
    }
    long key = chance.key(Decision.VACANCY_FILLED, week);
    long inflowKey = chance.key(Decision.INFLOW, week);
    Quarters quarters = town.quarters();
    for (int quarter = 0; quarter < quarters.count(); quarter++) {
      for (int k = settlement.firstVacancy(quarter); k < settlement.firstVacancy(quarter + 1); k++) {
        int dwelling = settlement.vacant(k);
        if (!settlement.isFree(dwelling)) {
          continue;
        }
        long id = town.dwellings().id().of(dwelling);
        if (Chance.draw(key, id) < filled[quarter]) {
          settle(town, settlement, quarter, dwelling, week, chance);
        } else if (quarters.inflow().of(quarter) > 0 && Chance.draw(inflowKey, id) < quarters.inflow().of(quarter)) {
          settleInflow(town, settlement, quarter, dwelling, week, chance);
        }
      }
    }
  }

  private void settle(Town town, Settlement settlement, int quarter, int dwelling, int week, Chance chance) {
    long at = town.dwellings().id().of(dwelling);
    long key = chance.key(Decision.NEWCOMER, week);
    settlement.take(dwelling, LifelongIds.household(at, week));
    double[] weights = cumulative[quarter];
    double minors = weights[Household.ADULT - 1];
    int age = age(weights, minors + Chance.draw(key, at, AGE) * (weights[OLDEST] - minors));
    int head = enterHousehold(town, settlement, dwelling, week, key, age, partnerShare[quarter], weights,
        childrenFactor[quarter]);
    // Traits come last: they look at the whole household.
    traits.newcomers(town, head, town.residents().count(), originShare[quarter],
        incomeShift[quarter], week, chance);
    arrivals += town.residents().count() - head;
    households++;
  }

  /** A household beyond the usual. */
  private void settleInflow(Town town, Settlement settlement, int quarter, int dwelling, int week, Chance chance) {
    Residents residents = town.residents();
    long at = town.dwellings().id().of(dwelling);
    long key = chance.key(Decision.INFLOW, week);
    settlement.take(dwelling, LifelongIds.household(at, week));
    boolean young = Chance.draw(key, at, YOUNG_HEAD) < town.quarters().inflowYoung().of(quarter);
    double from = usualCumulative[young ? Household.ADULT - 1 : OLDEST_YOUNG];
    double to = usualCumulative[young ? OLDEST_YOUNG : OLDEST];
    int age = age(usualCumulative, from + Chance.draw(key, at, AGE) * (to - from));
    int head = enterHousehold(town, settlement, dwelling, week, key, age, settings.couples(), usualCumulative, 1);
    traits.newcomers(town, head, residents.count(), 1, 0, week, chance);
    for (int resident = head; resident < residents.count(); resident++) {
      boolean barrier =
          Chance.draw(key, residents.id().of(resident), BARRIER) < town.quarters().inflowBarrier().of(quarter);
      residents.barrier().set(resident, (byte) (barrier ? 1 : 0));
      residents.inflow().set(resident, (byte) 1);
    }
    arrivals += residents.count() - head;
    households++;
  }

  /** Lets a household enter, all but its traits. Returns the row of its head, behind whom the others stand. */
  private int enterHousehold(Town town, Settlement settlement, int dwelling, int week, long key, int age,
      double partners, double[] weights, double factor) {
    long at = town.dwellings().id().of(dwelling);
    int sex = Chance.draw(key, at, SEX) < .5 ? 0 : 1;
    boolean couple = Chance.draw(key, at, COUPLE) < partners;
    int head = enter(town, settlement, dwelling, week, key, 0, age, sex, Residents.HEAD);
    if (couple) {
      int partnersSex = Chance.draw(key, at, SAME_SEX) < settings.sameSex() ? sex : 1 - sex;
      double gap = settings.ageSpread() * Distributions.normal(Chance.draw(key, at, GAP))
          + (partnersSex == sex ? 0 : sex == 0 ? -settings.ageGap() : settings.ageGap());
      int partnersAge = Math.max(Household.ADULT, Math.min(OLDEST, age + (int) Math.rint(gap)));
      enter(town, settlement, dwelling, week, key, 1, partnersAge, partnersSex, Residents.PARTNER);
    }
    bringChildren(town, settlement, dwelling, week, key, age, couple, weights, factor);
    return head;
  }

  private void bringChildren(Town town, Settlement settlement, int dwelling, int week, long key, int age,
      boolean couple, double[] weights, double factor) {
    long at = town.dwellings().id().of(dwelling);
    int oldest = Math.min(Household.ADULT, age - Household.ADULT) - 1;
    if (oldest < 0) {
      return;
    }
    double mean = settings.children().at(age) * (couple ? 1 : settings.childrenOfSingles()) * factor;
    int children = Math.min(MOST_CHILDREN, Distributions.poisson(Chance.draw(key, at, CHILDREN), mean));
    int first = couple ? 2 : 1;
    for (int child = 0; child < children; child++) {
      int childsAge = age(weights, Chance.draw(key, at, CHILD_AGE + child) * weights[oldest]);
      int childsSex = Chance.draw(key, at, CHILD_SEX + child) < .513 ? 0 : 1;
      enter(town, settlement, dwelling, week, key, first + child, childsAge, childsSex, Residents.CHILD);
    }
  }

  private static int enter(Town town, Settlement settlement, int dwelling, int week, long key, int position, int age,
      int sex, byte role) {
    long at = town.dwellings().id().of(dwelling);
    Residents residents = town.residents();
    int row = settlement.arrive(dwelling);
    int sinceBirthday = (int) (Chance.draw(key, at, BIRTHDAY + position) * Hazard.WEEKS_PER_YEAR);
    residents.id().set(row, LifelongIds.newcomer(at, week, position));
    residents.role().set(row, role);
    residents.sex().set(row, (byte) sex);
    residents.birthWeek().set(row, week - age * Hazard.WEEKS_PER_YEAR - sinceBirthday);
    residents.tenureStart().set(row, week);
    return row;
  }

  /** The first age whose cumulated weight exceeds the wanted one. */
  private static int age(double[] cumulative, double wanted) {
    int low = 0;
    int high = OLDEST;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (cumulative[middle] > wanted) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** Households that came from outside in the last step. */
  int households() {
    return households;
  }

  /** Residents who came from outside in the last step. */
  int arrivals() {
    return arrivals;
  }
}
