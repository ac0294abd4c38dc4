package org.sozialraum.week;

import java.util.Set;
import org.sozialraum.chance.Chance;
import org.sozialraum.chance.Decision;
import org.sozialraum.chance.Numeric;
import org.sozialraum.quantity.Quantity;
import org.sozialraum.town.Residents;

/**
 * Acceptance of people of other origins grows with good meetings, suffers from bad ones and returns to what is lasting
 * in a person.
 *
 * <p>{@code A' = A + a+ c+ (1 - A) - a- c- A + .01 (A0 - A)}; {@code c+ + c-} are the week's meetings with residents
 * of the other origin (with or without migration background), at most four. Each is bad with probability {@code
 * logistic(-1.10 - 2 (A - .78) + 3 (Dis - .35))}, by a draw of its own: two who meet need not feel the same. A meeting
 * on equal terms, which an instrument brings about (see {@link EqualTerms}), counts before others, adds half as much
 * again if it is good ({@code 1 + .5}), and is bad with .8 log-odds less; it has a draw of its own. Contact
 * hypothesis, T16; step 14. How diverse a quarter is has no effect of its own (T17). Nothing else follows from
 * acceptance: it is an outcome.
 */
public final class Diversity implements WeeklyProcess {
  private static final long serialVersionUID = 1;

  /** Settings of acceptance. */
  public record Settings(
      @Quantity(meaning = "share of missing acceptance that a good meeting adds", unit = "per meeting",
          byDefault = .012, min = 0, max = .02, source = "T16, brief, addendum F, prototype: .006 to .02")
          double growth,
      @Quantity(meaning = "share of acceptance that a bad meeting takes away", unit = "per meeting", byDefault = .005,
          min = 0, max = .012, source = "brief, addendum F, prototype: .2 to .6 of the growth (S220, S221)")
          double loss,
      @Quantity(meaning = "return to what is lasting in a person", unit = "per week", byDefault = .01, max = .1,
          source = "brief, addendum F, prototype") double setPoint,
      @Quantity(meaning = "meetings across origins that count in one week", unit = "meetings", byDefault = 4, min = 0,
          max = 20, source = "brief, addendum F") int mostMeetings,
      @Quantity(meaning = "bad meetings at usual acceptance and disorder", unit = "log-odds", byDefault = -1.10,
          min = -3, max = 1, source = "brief, addendum F: a quarter (S220)") double bad,
      @Quantity(meaning = "how much acceptance makes meetings good", unit = "log-odds per unit", byDefault = 2,
          max = 6, source = "brief, addendum F") double badAcceptance,
      @Quantity(meaning = "how much more a good meeting on equal terms adds", unit = "share", byDefault = .5,
          source = "T16, brief, addendum F") double optimalGrowth,
      @Quantity(meaning = "how much rarer bad meetings are on equal terms", unit = "log-odds", byDefault = .8, max = 3,
          source = "brief, addendum F") double optimalBad,
      @Quantity(meaning = "acceptance at which bad meetings are as many as usual", unit = "share", byDefault = .78,
          source = "brief, addendum F, a parameter of the town") double usualAcceptance,
      @Quantity(meaning = "how much disorder makes meetings bad", unit = "log-odds per unit", byDefault = 3, max = 9,
          source = "brief, addendum F") double badDisorder)
      implements java.io.Serializable {}

  /** Equal steps of acceptance whose chances of bad meetings are computed once for all residents of a quarter. */
  private static final int STEPS = 16;
  /** Address of the draw of a meeting on equal terms; others are counted from 0. */
  private static final int ON_EQUAL_TERMS = 1000;

  private final Settings settings;
  private final double usualDisorder;
  private final EqualTerms equalTerms;
  /** By part: chances of a bad meeting at 0, 1/16 … 1. They fall with acceptance; few draws lie between two. */
  private transient double[][] chancesOfPart;

  /** Acceptance under settings; {@code disorder} says what disorder is usual, {@code equalTerms} who met on those. */
  public Diversity(Settings settings, DisorderChange.Settings disorder, EqualTerms equalTerms) {
    this.settings = settings;
    this.equalTerms = equalTerms;
    usualDisorder = disorder.usual();
  }

  @Override
  public String meaning() {
    return "acceptance of diversity follows good and bad meetings across origins";
  }

  @Override
  public Set<String> modifies() {
    return Set.of("residents.acceptance of diversity");
  }

  @Override
  public void run(Shift shift) {
    if (chancesOfPart == null || chancesOfPart.length < shift.parts()) {
      chancesOfPart = new double[shift.parts()][STEPS + 1];
    }
    shift.residents(this, Diversity::follow);
  }

  private void follow(Shift shift, Rows rows) {
    Residents residents = shift.town().residents();
    long key = shift.chance().key(Decision.INTERGROUP, shift.week());
    int youngest = shift.week() - 52 * Residents.FIRST_MODE_AGE;
    float setPoint = (float) settings.setPoint();
    double disorder = shift.town().quarters().disorder().of(rows.quarter());
    double here = settings.bad() + settings.badDisorder() * (disorder - usualDisorder);
    double[] chances = chancesOfPart[rows.part()];
    for (int step = 0; step <= STEPS; step++) {
      chances[step] = chanceOfBad(here, (double) step / STEPS);
    }
    boolean anyOnEqualTerms = equalTerms.any();
    for (int resident = rows.first(); resident < rows.end(); resident++) {
      if (residents.birthWeek().of(resident) > youngest) {
        continue;
      }
      float now = residents.acceptance().of(resident);
      float change = setPoint * (residents.acceptanceSetPoint().of(resident) - now);
      int meetings = Math.min(settings.mostMeetings(), residents.intergroupMeetings().of(resident));
      if (meetings > 0) {
        int step = Math.min(STEPS - 1, (int) (now * STEPS));
        int bad = 0;
        long id = residents.id().of(resident);
        if (anyOnEqualTerms && equalTerms.met(resident)) {
          meetings--;
          change += onEqualTerms(Chance.draw(key, id, ON_EQUAL_TERMS), here, now);
        }
        for (int meeting = 0; meeting < meetings; meeting++) {
          double draw = Chance.draw(key, id, meeting);
          bad += draw < chances[step + 1] || draw < chances[step] && draw < chanceOfBad(here, now) ? 1 : 0;
        }
        change += (float) (settings.growth() * (meetings - bad) * (1 - now) - settings.loss() * bad * now);
      }
      residents.acceptance().set(resident, Math.min(1, Math.max(0, now + change)));
    }
  }

  /** What a meeting on equal terms changes. */
  private float onEqualTerms(double draw, double here, float acceptance) {
    return draw < chanceOfBad(here - settings.optimalBad(), acceptance)
        ? (float) -settings.loss() * acceptance
        : (float) (settings.growth() * (1 + settings.optimalGrowth())) * (1 - acceptance);
  }

  private double chanceOfBad(double here, double acceptance) {
    return Numeric.logistic(here - settings.badAcceptance() * (acceptance - settings.usualAcceptance()));
  }
}
