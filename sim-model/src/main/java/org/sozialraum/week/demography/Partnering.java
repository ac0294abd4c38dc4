package org.sozialraum.week.demography;

import java.util.Arrays;
import org.sozialraum.chance.Chance;
import org.sozialraum.chance.Decision;
import org.sozialraum.chance.Distributions;
import org.sozialraum.chance.Numeric;
import org.sozialraum.quantity.AgeCurve;
import org.sozialraum.quantity.Curve;
import org.sozialraum.quantity.Quantity;
import org.sozialraum.town.Quarters;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Town;

/**
 * Adults who head a household without a partner find one in their municipality and move together, into the woman's
 * dwelling (in a same-sex couple a coin decides whose), with the mover's children.
 *
 * <p>In each step a searcher looks among all unpartnered heads of the municipality; half of the hazard is searching,
 * the other half being found. A pair's score is an exponential draw addressed by the pair, divided by
 * exp(-½ ((age man - age woman - 2.5) / 3.5)² - .35 |Δedu| - .8·1[migration background differs]); two form a couple if
 * each is the other's smallest score, and the rest choose again, a few rounds long. The score is symmetric, so neither
 * order nor rows matter, and a further candidate changes only those who prefer that one. About 4 % look for their
 * own sex, there with the age gap around 0. Pairs more than three spreads off the usual age gap do not form.
 *
 * <p>Large municipalities: per step only so many unpartnered heads can be met, each by an own draw against a share
 * fixed by the published population. Basis: brief, addendum B and determinism.
 */
public final class Partnering implements java.io.Serializable {
  private static final long serialVersionUID = 1;

  /** Settings of finding a partner. */
  public record Settings(
      @Curve(meaning = "unpartnered heads of households who find a partner", unit = "per year",
          ages = {20, 25, 30, 40, 50, 60, 70, 80}, byDefault = {.10, .24, .26, .18, .13, .08, .045, .012},
          source = "brief, addendum B, prototype") AgeCurve hazard,
      @Quantity(meaning = "factor on all hazards of finding a partner", unit = "ratio", byDefault = .85, max = 3,
          source = "fitted to 41/34/12/9/3.5 % households of 1 to 5+ persons (S205); range: brief, addendum B")
      double level,
      @Quantity(meaning = "usual age of the man above the woman's", unit = "years", byDefault = 2.5, min = -5, max = 10,
          source = "brief, addendum B, prototype") double ageGap,
      @Quantity(meaning = "spread of the age gap", unit = "years", byDefault = 3.5, min = 1, max = 10,
          source = "brief, addendum B, prototype") double ageSpread,
      @Quantity(meaning = "fall of a pair's weight per step of schooling between them", unit = "log-odds",
          byDefault = .35, max = 3, source = "brief, addendum B, prototype") double schooling,
      @Quantity(meaning = "fall of a pair's weight where one has migration background", unit = "log-odds",
          byDefault = .8, max = 3, source = "brief, addendum B, prototype") double migration,
      @Quantity(meaning = "share who look for a partner of their own sex", unit = "share", byDefault = .04,
          source = "assumption A-149") double sameSex,
      @Quantity(meaning = "unpartnered heads who can be met in one step, at most, in a municipality of usual make-up",
          unit = "persons", byDefault = 1000, min = 50, max = 100000,
          source = "assumption A-152: keeps the search short in large towns") double circle)
      implements java.io.Serializable {}

  private static final int ROUNDS = 4;
  private static final double WIDEST_GAP = 3;
  /** Unpartnered heads per resident, roughly; only sets how the search in large towns is thinned. */
  private static final double UNPARTNERED = .28;
  private static final int NOBODY = -1;
  private static final int WHOSE_HOME = 1;
  private static final int MET = 2;

  private final Settings settings;
  private final QuarterTargets targets;
  private transient double[] metShare;
  private final double[] perStep = new double[AgeCurve.OLDEST + 1];
  private final Household household = new Household();

  /** Candidates by municipality: searchers and those who can be met. */
  private transient int[] candidate;
  private transient int[] sorted;
  private transient boolean[] searches;
  private transient boolean[] own;
  private transient double[] age;
  private transient int[] favourite;
  private transient double[] score;
  private transient int[] first;
  private transient int found;
  private int couples;

  Partnering(Settings settings, QuarterTargets targets) {
    this.settings = settings;
    this.targets = targets;
    for (int years = 0; years <= AgeCurve.OLDEST; years++) {
      perStep[years] = Hazard.perStep(settings.hazard().at(years) * settings.level() / 2);
    }
  }

  void run(Town town, Settlement settlement, int week, Chance chance) {
    couples = 0;
    fit(town);
    thin(town.quarters());
    gather(town, settlement, week, chance);
    for (int municipality = 0; municipality < metShare.length; municipality++) {
      match(town, settlement, first[municipality], first[municipality + 1], week, chance);
    }
  }

  /** Fills the candidates, ordered by municipality (a counting sort). */
  private void gather(Town town, Settlement settlement, int week, Chance chance) {
    Residents residents = town.residents();
    Quarters quarters = town.quarters();
    long search = chance.key(Decision.PARTNER_SEARCH, week);
    Arrays.fill(first, 0);
    found = 0;
    for (int quarter = 0; quarter < quarters.count(); quarter++) {
      int municipality = quarters.municipality().of(quarter);
      int from = quarters.firstDwelling().of(quarter);
      for (int dwelling = from; dwelling < from + quarters.dwellings().of(quarter); dwelling++) {
        int head = unpartnered(town, settlement, dwelling, week);
        if (head == NOBODY) {
          continue;
        }
        long id = residents.id().of(head);
        boolean looks = Chance.draw(search, id) < perStep[Math.min(residents.age(head, week), AgeCurve.OLDEST)];
        if (looks || Chance.draw(search, id, MET) < metShare[municipality]) {
          candidate[found++] = looks ? head : -1 - head;
          first[municipality + 1]++;
        }
      }
    }
    for (int municipality = 0; municipality < metShare.length; municipality++) {
      first[municipality + 1] += first[municipality];
    }
    long disposition = chance.key(Decision.DISPOSITION_PARTNER, 0);
    for (int k = 0; k < found; k++) {
      boolean looks = candidate[k] >= 0;
      int head = looks ? candidate[k] : -1 - candidate[k];
      int slot = first[quarters.municipality().of(town.quarterOf(head))]++;
      sorted[slot] = head;
      searches[slot] = looks;
      own[slot] = Chance.draw(disposition, residents.id().of(head)) < settings.sameSex();
      age[slot] = (week - residents.birthWeek().of(head)) / (double) Hazard.WEEKS_PER_YEAR;
    }
    for (int municipality = metShare.length; municipality > 0; municipality--) {
      first[municipality] = first[municipality - 1];
    }
    first[0] = 0;
  }

  /** Shares of the unpartnered who can be met, by municipality, from published populations: they never change. */
  private void thin(Quarters quarters) {
    Arrays.fill(metShare, 0);
    for (int quarter = 0; quarter < quarters.count(); quarter++) {
      metShare[quarters.municipality().of(quarter)] += UNPARTNERED * targets.population(quarter);
    }
    for (int municipality = 0; municipality < metShare.length; municipality++) {
      metShare[municipality] = settings.circle() / Math.max(1, metShare[municipality]);
    }
  }

  private void fit(Town town) {
    int dwellings = town.dwellings().count();
    if (candidate == null || candidate.length < dwellings) {
      candidate = new int[dwellings];
      sorted = new int[dwellings];
      searches = new boolean[dwellings];
      own = new boolean[dwellings];
      age = new double[dwellings];
      favourite = new int[dwellings];
      score = new double[dwellings];
    }
    if (metShare == null || metShare.length != town.municipalNoise().length) {
      metShare = new double[town.municipalNoise().length];
      first = new int[metShare.length + 1];
    }
  }

  /** The adult head of a dwelling who lives there without a partner and does nothing else in this step, or nobody. */
  private int unpartnered(Town town, Settlement settlement, int dwelling, int week) {
    if (town.dwellings().home().of(dwelling) == 1) {
      return NOBODY;
    }
    int from = town.dwellings().firstResident().of(dwelling);
    int end = from + town.dwellings().residents().of(dwelling);
    int head = NOBODY;
    for (int resident = from; resident < end; resident++) {
      byte role = town.residents().role().of(resident);
      // A partner who died in this step still counts: the widowed do not search at once.
      if (role == Residents.PARTNER) {
        return NOBODY;
      }
      // Who has just left this household heads another one.
      if (role == Residents.HEAD && settlement.goesTo(resident) == dwelling) {
        head = resident;
      }
    }
    boolean ready = head != NOBODY && !settlement.isBusy(dwelling)
        && town.residents().age(head, week) >= Household.ADULT;
    return ready ? head : NOBODY;
  }

  private void match(Town town, Settlement settlement, int from, int end, int week, Chance chance) {
    long key = chance.key(Decision.PARTNER_CHOICE, week);
    for (int round = 0; round < ROUNDS; round++) {
      Arrays.fill(favourite, from, end, NOBODY);
      Arrays.fill(score, from, end, Double.POSITIVE_INFINITY);
      for (int one = from; one < end; one++) {
        if (!searches[one] || sorted[one] == NOBODY) {
          continue;
        }
        for (int two = from; two < end; two++) {
          // Two searchers see each other once.
          if (two == one || sorted[two] == NOBODY || searches[two] && two < one) {
            continue;
          }
          double pair = score(town.residents(), key, one, two);
          prefer(one, two, pair);
          prefer(two, one, pair);
        }
      }
      boolean any = false;
      for (int one = from; one < end; one++) {
        int two = favourite[one];
        if (two > one && favourite[two] == one) {
          join(town, settlement, sorted[one], sorted[two], week, chance);
          sorted[one] = NOBODY;
          sorted[two] = NOBODY;
          any = true;
        }
      }
      if (!any) {
        return;
      }
    }
  }

  private void prefer(int one, int two, double pair) {
    if (pair < score[one]) {
      score[one] = pair;
      favourite[one] = two;
    }
  }

  private double score(Residents residents, long key, int one, int two) {
    if (own[one] != own[two]) {
      return Double.POSITIVE_INFINITY;
    }
    int sexOne = residents.sex().of(sorted[one]);
    int sexTwo = residents.sex().of(sorted[two]);
    if (own[one] != (sexOne == sexTwo)) {
      return Double.POSITIVE_INFINITY;
    }
    double gap = own[one] ? Math.abs(age[one] - age[two])
        : (sexOne == 0 ? age[one] - age[two] : age[two] - age[one]) - settings.ageGap();
    double spreads = gap / settings.ageSpread();
    if (Math.abs(spreads) > WIDEST_GAP) {
      return Double.POSITIVE_INFINITY;
    }
    int a = sorted[one];
    int b = sorted[two];
    int schooling = Math.abs(schooling(residents, a) - schooling(residents, b));
    int migration = Math.abs(residents.migration().of(a) - residents.migration().of(b));
    double draw = Chance.draw(key, Chance.pair(residents.id().of(a), residents.id().of(b)));
    return Distributions.exponential(draw) * Numeric.exp(spreads * spreads / 2
        + settings.schooling() * schooling + settings.migration() * migration);
  }

  /** Pupils count as mid-schooled. */
  private static int schooling(Residents residents, int resident) {
    byte education = residents.education().of(resident);
    return education == Residents.PUPIL ? 1 : education;
  }

  private void join(Town town, Settlement settlement, int one, int two, int week, Chance chance) {
    Residents residents = town.residents();
    boolean oneMoves;
    if (residents.sex().of(one) == residents.sex().of(two)) {
      long pair = Chance.pair(residents.id().of(one), residents.id().of(two));
      boolean smallerMoves = chance.draw(Decision.PARTNER_CHOICE, week, pair, WHOSE_HOME) < .5;
      oneMoves = smallerMoves == residents.id().of(one) < residents.id().of(two);
    } else {
      oneMoves = residents.sex().of(one) == 0;
    }
    int mover = oneMoves ? one : two;
    int home = residents.dwelling().of(oneMoves ? two : one);
    int left = residents.dwelling().of(mover);
    settlement.occupy(home);
    settlement.occupy(left);
    household.read(town, settlement, left, week);
    for (int child = household.first(); child < household.end(); child++) {
      if (residents.role().of(child) == Residents.CHILD && settlement.goesTo(child) == left) {
        settlement.move(child, home);
      }
    }
    settlement.move(mover, home);
    residents.role().set(mover, Residents.PARTNER);
    couples++;
  }

  /** Couples formed in the last step. */
  int couples() {
    return couples;
  }
}
