package org.sozialraum.week.supply;

import java.util.Arrays;
import java.util.Set;
import org.sozialraum.chance.Chance;
import org.sozialraum.chance.Decision;
import org.sozialraum.chance.Numeric;
import org.sozialraum.quantity.Quantity;
import org.sozialraum.town.Domain;
import org.sozialraum.town.Need;
import org.sozialraum.town.Quarters;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Supply;
import org.sozialraum.town.Ties;
import org.sozialraum.town.Town;
import org.sozialraum.week.Mechanism;
import org.sozialraum.week.Rows;
import org.sozialraum.week.Shift;
import org.sozialraum.week.WeeklyProcess;

/**
 * Formal services meet needs that neighbours and volunteers have left.
 *
 * <p>A service is <b>sought</b> with probability {@code logistic(-.1 + 3.0 reach + 1.9 K - 1.2 barrier - .9 stigma)}, K
 * being 1 for who knows one. Who knows none asks the two people best known, each of whom passes on what they know as in
 * {@link Information}, but with the topic at hand. A service has <b>time</b> with probability
 * {@code q = min(1, S / (½ D + ½ D̄))}: S are its hours for the quarter ({@link ServiceReach}) and those that
 * instruments add, less what duplication and working together take, D the hours sought
 * there, an average of eight weeks as of the week before, D̄ as many as the municipality seeks for as many residents.
 * Then each of the need's <b>hand-overs</b> must succeed ({@link Coordination}); after a failure a second attempt is
 * made with probability .80. Under one roof a need may save one of them; services that come to the home are reached by
 * everybody; low-threshold ones carry half of the stigma. Whoever sought in vain has had a bad experience too. A child
 * is taken by the head of its household, whose language and acquaintances count. Step 7; T22, T24, brief, addendum E
 * and K1, K15.
 */
public final class Services implements WeeklyProcess {
  private static final long serialVersionUID = 1;

  /** Settings of services. */
  public record Settings(ServiceReach.Settings reach, Coordination coordination,
      @Quantity(meaning = "seeking a service: intercept", unit = "log-odds", byDefault = -.1, min = -1, max = 1,
          source = "brief, addendum E, prototype; assumption A-175") double seek,
      @Quantity(meaning = "seeking a service: full reach", unit = "log-odds", byDefault = 3.0, min = 1.8, max = 4.2,
          source = "brief, addendum E, prototype; assumption A-175") double seekReach,
      @Quantity(meaning = "seeking a service: knowing one", unit = "log-odds", byDefault = 1.9, min = 1.1, max = 2.7,
          source = "brief, addendum E, prototype; assumption A-175") double seekKnown,
      @Quantity(meaning = "seeking a service: language as a barrier", unit = "log-odds", byDefault = -1.2, min = -1.7,
          max = -.7, source = "brief, addendum E, prototype; assumption A-175; sign S231") double seekBarrier,
      @Quantity(meaning = "seeking a service: full stigma", unit = "log-odds", byDefault = -.9, min = -1.3, max = -.5,
          source = "brief, addendum E, prototype; assumption A-175") double seekStigma,
      @Quantity(meaning = "stigma that low-threshold services take away", unit = "share", byDefault = .5,
          source = "brief, addendum E") double lowThresholdTakes,
      @Quantity(meaning = "services that are low-threshold, co-located or of self-help in any case", unit = "share",
          byDefault = 0, source = "assumption A-176: none unless instruments make them so") double lowThreshold,
      @Quantity(meaning = "people asked by who knows no service", unit = "persons", byDefault = 2, max = 8,
          source = "assumption A-174 (brief, addendum E)") int asked,
      @Quantity(meaning = "talks with those asked that come to the domain of the need", unit = "share", byDefault = .35,
          source = "assumption A-174 (brief, addendum E)") double askedTopic,
      @Quantity(meaning = "hours sought of the own quarter in what rations time; the rest is the municipality's",
          unit = "share", byDefault = .5, source = "brief, addendum E") double ownQuarter,
      @Quantity(meaning = "weeks over which hours sought are averaged", unit = "weeks", byDefault = 8, min = 1,
          max = 52, source = "brief, addendum E") double averagedWeeks,
      @Quantity(meaning = "second attempts after a hand-over has failed", unit = "share", byDefault = .80, min = .4,
          max = .9, source = "assumption A-173 (brief, addendum E)") double secondAttempt,
      @Quantity(meaning = "weight of the last service used in one's experience", unit = "share", byDefault = .2,
          source = "assumption A-177 (brief, addendum E)") double experience)
      implements java.io.Serializable {}

  private static final int WEEKS_PER_YEAR = 52;
  /** Above the addresses of needs: of the two draws of a hand-over, the one of the second attempt. */
  private static final int SECOND = Domain.COUNT * Need.MOST;

  private final Settings settings;
  private final ServiceReach reach;
  private final double passes;
  private final double barrierPasses;
  private final boolean barrierCounts;
  private final boolean handOversFail;
  private final boolean informationPasses;
  private final ServiceTerms terms;
  /** What each resident with needs has just learned, as bits of domains. */
  private transient byte[] learned;
  // By quarter and domain.
  private transient int[] sought;
  private transient double[] free;

  /** Services under settings and switches; information as it passes ties. */
  public Services(Settings settings, Information.Settings information, ServiceReach reach, Set<Mechanism> off) {
    this.settings = settings;
    this.reach = reach;
    barrierCounts = !off.contains(Mechanism.LANGUAGE_BARRIER);
    handOversFail = !off.contains(Mechanism.HAND_OVERS);
    informationPasses = !off.contains(Mechanism.INFORMATION);
    passes = settings.askedTopic() * information.passes();
    barrierPasses = passes * information.barrier();
    terms = new ServiceTerms(settings, off);
  }

  @Override
  public String meaning() {
    return "who seeks services, whether they have time, and which needs they meet";
  }

  @Override
  public Set<String> modifies() {
    return Set.of("residents.needs of the week", "residents.offers known", "residents.experience with services",
        "residents.needs met by services", "supply.needs met by services",
        "supply.hours of services sought, average of 8 weeks");
  }

  @Override
  public void run(Shift shift) {
    Town town = shift.town();
    reach.refresh(town);
    terms.refresh(town, reach);
    makeRoom(town);
    ration(town);
    Arrays.fill(sought, 0);
    if (informationPasses) {
      shift.residents(this, Services::ask);
    }
    // Quarter by quarter, because what is sought and met is counted for each.
    shift.quarters(this, Services::seek);
    average(town);
  }

  private void makeRoom(Town town) {
    int residents = town.residents().count();
    if (learned == null || learned.length < residents) {
      learned = new byte[residents + residents / 32 + 64];
    }
    int rows = town.quarters().count() * Domain.COUNT;
    if (sought == null) {
      sought = new int[rows];
      free = new double[rows];
    }
  }

  /** Finds with what probability services have time, from what was sought up to last week. */
  private void ration(Town town) {
    Quarters quarters = town.quarters();
    Supply supply = town.supply();
    int municipalities = town.municipalNoise().length;
    for (int domain = 0; domain < Domain.COUNT; domain++) {
      for (int municipality = 0; municipality < municipalities; municipality++) {
        double hours = 0;
        long residents = 0;
        for (int quarter = 0; quarter < quarters.count(); quarter++) {
          if (quarters.municipality().of(quarter) == municipality) {
            hours += supply.servicesSought().of(Supply.row(quarter, domain));
            residents += quarters.residents().of(quarter);
          }
        }
        double perHead = residents > 0 ? hours / residents : 0;
        for (int quarter = 0; quarter < quarters.count(); quarter++) {
          if (quarters.municipality().of(quarter) == municipality) {
            int row = Supply.row(quarter, domain);
            double all = (reach.hours(quarter, domain) + supply.hoursAdded().of(row)) * supply.hoursLeft().of(row);
            free[row] = free(all, supply.servicesSought().of(row),
                perHead * quarters.residents().of(quarter));
          }
        }
      }
    }
  }

  /** Probability that a service has time. */
  double free(double hours, double soughtHere, double soughtByAsMany) {
    double wanted = settings.ownQuarter() * soughtHere + (1 - settings.ownQuarter()) * soughtByAsMany;
    return hours <= 0 ? 0 : hours >= wanted ? 1 : hours / wanted;
  }

  /** Lets those ask who know no service for their need. Reads what others know; what is learned is written later. */
  private void ask(Shift shift, Rows rows) {
    Town town = shift.town();
    Residents residents = town.residents();
    int[] needs = residents.needs().array();
    long key = shift.chance().key(Decision.INFORMATION_ASKED, shift.week());
    for (int resident = rows.first(); resident < rows.end(); resident++) {
      if (needs[resident] == 0) {
        continue;
      }
      int unknown = 0;
      int known = residents.offersKnown().of(resident);
      for (int k = 0; k < Need.count(needs[resident]); k++) {
        unknown |= 1 << Need.domain(Need.at(needs[resident], k)) & ~known;
      }
      learned[resident] = unknown == 0 ? 0 : (byte) answers(town, resident, unknown, shift.week(), key);
    }
  }

  private int answers(Town town, int resident, int unknown, int week, long key) {
    Residents residents = town.residents();
    Ties ties = town.ties();
    int asking = seeker(town, resident, week);
    double atFullStrength = barrier(residents, asking) ? barrierPasses : passes;
    long id = residents.id().of(resident);
    int end = ties.endSlot(asking);
    float strongest = Float.POSITIVE_INFINITY;
    int last = -1;
    int answers = 0;
    for (int asked = 0; asked < settings.asked(); asked++) {
      int best = -1;
      for (int slot = ties.firstSlot(asking); slot < end; slot++) {
        float strength = ties.strengths()[slot];
        boolean left = strength < strongest || strength == strongest && slot > last;
        if (left && (best < 0 || strength > ties.strengths()[best])) {
          best = slot;
        }
      }
      if (best < 0) {
        break;
      }
      strongest = ties.strengths()[best];
      last = best;
      int other = ties.others()[best];
      int knows = residents.offersKnown().of(other) & unknown & ~answers;
      double chance = atFullStrength * Math.sqrt(strongest);
      for (int domain = 0; knows != 0 && domain < Domain.COUNT; domain++) {
        if ((knows & 1 << domain) != 0
            && Chance.draw(Chance.bits(key, id), residents.id().of(other), domain) < chance) {
          answers |= 1 << domain;
        }
      }
    }
    return answers;
  }

  private static int seeker(Town town, int resident, int week) {
    return town.residents().birthWeek().of(resident) > week - WEEKS_PER_YEAR * Information.OWN_KNOWLEDGE_FROM
        ? Information.carer(town, resident) : resident;
  }

  private boolean barrier(Residents residents, int resident) {
    return barrierCounts && residents.hasBarrier(resident);
  }

  private void seek(Shift shift, Rows rows) {
    Residents residents = shift.town().residents();
    int[] needs = residents.needs().array();
    long soughtKey = shift.chance().key(Decision.SERVICE_SOUGHT, shift.week());
    long freeKey = shift.chance().key(Decision.SERVICE_FREE, shift.week());
    long handOverKey = shift.chance().key(Decision.HAND_OVER, shift.week());
    for (int resident = rows.first(); resident < rows.end(); resident++) {
      int week = needs[resident];
      if (week == 0) {
        continue;
      }
      if (informationPasses) {
        residents.offersKnown().set(resident, (byte) (residents.offersKnown().of(resident) | learned[resident]));
      }
      int met = 0;
      int left = 0;
      for (int k = 0; k < Need.count(week); k++) {
        int need = Need.at(week, k);
        if (meets(shift, rows.quarter(), resident, need, Need.address(week, k), soughtKey, freeKey, handOverKey)) {
          met++;
        } else {
          left = Need.add(left, need);
        }
      }
      needs[resident] = left;
      residents.metByServices().set(resident, Counted.more(residents.metByServices().of(resident), met));
    }
  }

  private boolean meets(Shift shift, int quarter, int resident, int need, int which, long soughtKey, long freeKey,
      long handOverKey) {
    Town town = shift.town();
    Residents residents = town.residents();
    long id = residents.id().of(resident);
    int domain = Need.domain(need);
    boolean known = (residents.offersKnown().of(resident) & 1 << domain) != 0;
    boolean barrier = barrier(residents, seeker(town, resident, shift.week()));
    int row = Supply.row(quarter, domain);
    double reached = reach.of(town, quarter, resident, domain);
    if (terms.home(row) > 0
        && shift.chance().draw(Decision.HOME_SERVICE, shift.week(), id, which) < terms.home(row)) {
      reached = Math.max(reached, reach.home());
    }
    if (Chance.draw(soughtKey, id, which) >= seeksAt(terms.stigma(row), reached, known, barrier)) {
      return false;
    }
    sought[row]++;
    int handOvers = Need.handOvers(need);
    float saved = town.supply().handOversSaved().of(row);
    if (saved > 0 && handOvers > 0
        && shift.chance().draw(Decision.UNDER_ONE_ROOF, shift.week(), id, which) < saved) {
      handOvers--;
    }
    boolean meets = Chance.draw(freeKey, id, which) < free[row]
        && solves(terms.solved(row, handOvers), Chance.draw(handOverKey, id, which),
            Chance.draw(handOverKey, id, which + SECOND));
    float before = residents.serviceExperience().of(resident);
    residents.serviceExperience().set(resident, before + (float) settings.experience() * ((meets ? 1 : 0) - before));
    if (meets) {
      town.supply().byServices().set(row, town.supply().byServices().of(row) + 1);
    }
    return meets;
  }

  /** Probability that a service is sought that no instrument has changed. */
  double seeks(double reached, boolean known, boolean barrier, int domain) {
    return seeksAt(terms.stigma(domain, 0), reached, known, barrier);
  }

  /** Probability that a service is sought that carries some stigma. */
  double seeksAt(double stigma, double reached, boolean known, boolean barrier) {
    return Numeric.logistic(settings.seek() + settings.seekReach() * reached + (known ? settings.seekKnown() : 0)
        + (barrier ? settings.seekBarrier() : 0) + settings.seekStigma() * stigma);
  }

  /** Whether all hand-overs of a need succeed, at once or at a second attempt, if each time they do with a chance. */
  boolean solves(double all, double draw, double secondDraw) {
    return !handOversFail || draw < all || secondDraw < settings.secondAttempt() * all;
  }

  /** Averages the hours sought. */
  private void average(Town town) {
    Supply supply = town.supply();
    float share = (float) (1 / settings.averagedWeeks());
    for (int row = 0; row < sought.length; row++) {
      float before = supply.servicesSought().of(row);
      float hours = (float) (sought[row] * Domain.of(row % Domain.COUNT).hoursPerCase());
      supply.servicesSought().set(row, before + share * (hours - before));
    }
  }
}
