package org.sozialraum.week.supply;

import java.util.Set;
import org.sozialraum.chance.Chance;
import org.sozialraum.chance.Decision;
import org.sozialraum.chance.Distributions;
import org.sozialraum.quantity.Quantity;
import org.sozialraum.town.Domain;
import org.sozialraum.town.Need;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Supply;
import org.sozialraum.week.Mechanism;
import org.sozialraum.week.Rows;
import org.sozialraum.week.Shift;
import org.sozialraum.week.WeeklyProcess;

/**
 * Residents need help from outside their household.
 *
 * <p>The needs of a resident's week are {@code Poisson(sum of rates / 52)}, the inverse distribution of one draw. Each
 * goes to the domain that comes first in a race: domain d arrives after {@code -ln(1 - u_d) / rate_d}, with a draw of
 * its own, so that a change of one rate moves nobody's other needs. A need takes {@code Poisson(k_d (.9 + .6 at m < .6
 * + .25 at low income + .3 at a language barrier))} hand-overs between services. Whoever cannot have a need even at the
 * highest rate of the same age and kind is settled by one comparison. Step 2; T22, brief, addendum C and K1.
 */
public final class Needs implements WeeklyProcess {
  private static final long serialVersionUID = 1;

  /** Settings of needs. */
  public record Settings(NeedRates.Factors factors, NeedRates.Settings rates,
      @Quantity(meaning = "factor on the hand-overs that needs take", unit = "factor", byDefault = 1, min = .6,
          max = 1.4, source = "range of assumption A-157") double handOvers,
      @Quantity(meaning = "hand-overs of a need, over the mean of its domain, of residents to whom nothing is added",
          unit = "factor", byDefault = .9, min = .5, max = 1.2, source = "assumption A-162 (brief, addendum C)")
          double handOversUsual,
      @Quantity(meaning = "added to that factor below mobility .6", unit = "factor", byDefault = .6, max = 1.2,
          source = "assumption A-162 (brief, addendum C)") double handOversImmobile,
      @Quantity(meaning = "added to that factor by low income", unit = "factor", byDefault = .25, max = .6,
          source = "assumption A-162 (brief, addendum C)") double handOversLowIncome,
      @Quantity(meaning = "added to that factor by a language barrier", unit = "factor", byDefault = .3, max = .8,
          source = "assumption A-162 (brief, addendum C)") double handOversBarrier)
      implements java.io.Serializable {}

  private static final double WEEKS_PER_YEAR = 52;
  private static final double IMMOBILE = .6;
  /** Draws of one need: one for each domain, then that of its hand-overs. */
  private static final int DRAWS_PER_NEED = 16;

  private final Settings settings;
  private final NeedRates rates;
  private final boolean handsOver;
  private final boolean barrierCounts;
  private final FeltNeeds felt;
  /** Rates of the resident at hand, for each part. */
  private transient double[][] ratesOfPart;

  /** Needs under settings and switches; how many each resident has is kept for the end of the week. */
  public Needs(Settings settings, Set<Mechanism> off, FeltNeeds felt) {
    this.settings = settings;
    this.felt = felt;
    rates = new NeedRates(settings.rates(), settings.factors(), off);
    handsOver = !off.contains(Mechanism.HAND_OVERS);
    barrierCounts = !off.contains(Mechanism.LANGUAGE_BARRIER);
  }

  @Override
  public String meaning() {
    return "who needs help from outside the household, with what, and how many hand-overs it takes";
  }

  @Override
  public Set<String> modifies() {
    return Set.of("residents.needs of the week", "residents.needs", "supply.needs");
  }

  @Override
  public void run(Shift shift) {
    rates.begin();
    felt.begin(shift.town().residents().count());
    if (ratesOfPart == null || ratesOfPart.length < shift.parts()) {
      ratesOfPart = new double[shift.parts()][Domain.COUNT];
    }
    // Quarter by quarter, because needs are counted for each.
    shift.quarters(this, Needs::arise);
  }

  private void arise(Shift shift, Rows rows) {
    Residents residents = shift.town().residents();
    int week = shift.week();
    long key = shift.chance().key(Decision.NEED, week);
    long[] id = residents.id().array();
    int[] needs = residents.needs().array();
    double[] room = ratesOfPart[rows.part()];
    double safety = rates.safety(shift.town().quarters().disorder().of(rows.quarter()));
    double surelySafe = NeedRates.surelyNone(safety);
    for (int resident = rows.first(); resident < rows.end(); resident++) {
      needs[resident] = 0;
      int many = 0;
      double draw = Chance.draw(key, id[resident]);
      int age = NeedRates.ageOf(residents, resident, week);
      if (draw >= rates.surelyNone(residents, resident, age) * surelySafe) {
        double all = rates.fill(shift.town(), resident, week, safety, room);
        many = Math.min(Need.MOST, Distributions.poisson(draw, all / WEEKS_PER_YEAR));
        if (many > 0) {
          enter(shift, rows.quarter(), resident, many, room, key);
        }
      }
      felt.set(resident, many);
    }
  }

  private void enter(Shift shift, int quarter, int resident, int many, double[] room, long key) {
    Residents residents = shift.town().residents();
    Supply supply = shift.town().supply();
    long id = residents.id().of(resident);
    int word = 0;
    for (int which = 0; which < many; which++) {
      int domain = domain(room, key, id, which);
      word = Need.add(word, Need.of(domain, handOvers(residents, resident, domain, key, which)));
      int row = Supply.row(quarter, domain);
      supply.needs().set(row, supply.needs().of(row) + 1);
    }
    residents.needs().set(resident, word);
    residents.needsOfYear().set(resident, Counted.more(residents.needsOfYear().of(resident), many));
  }

  /** The domain that comes first in the race for a resident's need. */
  static int domain(double[] rates, long key, long id, int which) {
    int first = 0;
    double earliest = Double.POSITIVE_INFINITY;
    for (int domain = 0; domain < Domain.COUNT; domain++) {
      if (rates[domain] > 0) {
        double arrives =
            Distributions.exponential(Chance.draw(key, id, which * DRAWS_PER_NEED + domain)) / rates[domain];
        if (arrives < earliest) {
          earliest = arrives;
          first = domain;
        }
      }
    }
    return first;
  }

  private int handOvers(Residents residents, int resident, int domain, long key, int which) {
    if (!handsOver) {
      return 0;
    }
    return Distributions.poisson(
        Chance.draw(key, residents.id().of(resident), which * DRAWS_PER_NEED + Domain.COUNT),
        usualHandOvers(residents, resident, domain));
  }

  /** Hand-overs that a resident's need of a domain takes on average. */
  double usualHandOvers(Residents residents, int resident, int domain) {
    double factor = settings.handOversUsual()
        + (residents.mobility().of(resident) < IMMOBILE ? settings.handOversImmobile() : 0)
        + (residents.income().of(resident) == 0 ? settings.handOversLowIncome() : 0)
        + (barrierCounts && residents.barrier().of(resident) != 0 ? settings.handOversBarrier() : 0);
    return settings.handOvers() * factor * Domain.of(domain).handOvers();
  }
}
