package org.sozialraum.week;

import java.util.Arrays;
import java.util.Set;
import org.sozialraum.chance.Chance;
import org.sozialraum.chance.Decision;
import org.sozialraum.chance.Distributions;
import org.sozialraum.chance.Numeric;
import org.sozialraum.quantity.Quantity;
import org.sozialraum.town.Quarters;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Ties;
import org.sozialraum.town.Town;

/**
 * Now and then a quarter does something together once: a street festival or a petition.
 *
 * <p>Whoever engages or speaks up about unmet needs may propose it: {@code 1 - e^(-rate n / 52)} a week with n of them.
 * Those who speak up and a drawn share of the engaged begin. Then, round by round, each resident from 14 joins whose
 * local ties within the quarter take part to a share, weighed by strength, of at least the own threshold
 * {@code ~ N(.30, .12)}, kept for life: threshold model of collective action (Granovetter 1978; T15). In a round all
 * see who took part before it. The action succeeds if a tenth of the residents from 14 take part.
 *
 * <p>A festival is an event of the quarter in this week; after a petition authorities keep the quarter up for some
 * weeks. Participants of what succeeds gain efficacy ({@code E + .02 (1 - E)}), of what fails lose some
 * ({@code E - .01 E}). Nobody becomes engaged by it. Before outings, so that residents can go to the festival.
 */
public final class CollectiveAction implements WeeklyProcess {
  private static final long serialVersionUID = 1;

  /** No action this week. */
  public static final int NONE = 0;
  /** A festival that too few joined. */
  public static final int FAILED_FESTIVAL = 1;
  /** A festival. */
  public static final int FESTIVAL = 2;
  /** A petition that too few joined. */
  public static final int FAILED_PETITION = 3;
  /** A petition. */
  public static final int PETITION = 4;

  /** Settings of one-off actions. */
  public record Settings(
      @Quantity(meaning = "proposals of one-off actions, by each who engages or speaks up",
          unit = "per person and year", byDefault = .004, max = 1,
          source = "assumption A-199: one in a quarter of 1,000 residents and a year") double rate,
      @Quantity(meaning = "petitions among the actions at usual disorder, where nobody speaks up", unit = "log-odds",
          byDefault = -.85, min = -5, max = 5, source = "assumption A-200: three in ten") double petition,
      @Quantity(meaning = "how much disorder makes petitions likelier than festivals", unit = "log-odds per unit",
          byDefault = 4, max = 20, source = "assumption A-200") double petitionDisorder,
      @Quantity(meaning = "how much those who speak up make petitions likelier", unit = "log-odds per unit",
          byDefault = 2, max = 20, source = "assumption A-200") double petitionVoice,
      @Quantity(meaning = "share of the engaged of a quarter who begin an action with those who speak up",
          unit = "share", byDefault = .05, source = "assumption A-201: half to two thirds of the actions succeed")
      double initiators,
      @Quantity(meaning = "share of ties taking part from which a resident joins, mean", unit = "share",
          byDefault = .30, min = .05, source = "T15 (Granovetter), assumption A-201") double threshold,
      @Quantity(meaning = "the same, spread between residents", unit = "share", byDefault = .12, max = .5,
          source = "T15 (Granovetter), assumption A-201") double thresholdSpread,
      @Quantity(meaning = "rounds in which an action spreads", unit = "rounds", byDefault = 4, min = 0, max = 52,
          source = "assumption A-201") int rounds,
      @Quantity(meaning = "share of the residents from 14 with whom an action succeeds", unit = "share",
          byDefault = .10, source = "assumption A-202") double succeeds,
      @Quantity(meaning = "weeks in which authorities respond to a petition", unit = "weeks", byDefault = 26, min = 0,
          max = 520, source = "assumption A-203") int responseWeeks,
      @Quantity(meaning = "upkeep added in these weeks, 1 from usual to full", unit = "share", byDefault = .2,
          source = "assumption A-203: two thirds of what instrument I14 adds") double upkeep,
      @Quantity(meaning = "share of missing efficacy that participants gain when an action succeeds", unit = "share",
          byDefault = .02, max = .2, source = "T7, assumption A-204") double efficacyGained,
      @Quantity(meaning = "share of efficacy that participants lose when an action fails", unit = "share",
          byDefault = .01, max = .2, source = "T7, assumption A-204") double efficacyLost)
      implements java.io.Serializable {}

  private static final byte KIN = (byte) Ties.Kind.KIN.ordinal();

  /** Numbers that tell apart several draws of one decision. */
  private static final int PROPOSED = 0;
  private static final int KIND = 1;
  private static final int BEGINS = 2;

  private static final byte AWAY = 0;
  private static final byte TAKES_PART = 1;
  private static final byte JOINS = 2;

  private final Settings settings;
  private final double usualDisorder;
  /** Who takes part, by row; written anew for each quarter with an action. */
  private transient byte[] part;

  /** One-off actions under settings; {@code disorder} says what disorder is usual. */
  public CollectiveAction(Settings settings, DisorderChange.Settings disorder) {
    this.settings = settings;
    usualDisorder = disorder.usual();
  }

  @Override
  public String meaning() {
    return "quarters join in street festivals and petitions, each resident beyond a threshold";
  }

  @Override
  public Set<String> modifies() {
    return Set.of("quarters.action", "quarters.one-off actions", "quarters.one-off actions that succeeded",
        "quarters.participants of the action", "quarters.events",
        "quarters.upkeep above the start", "quarters.weeks of response to a petition", "residents.efficacy");
  }

  @Override
  public void run(Shift shift) {
    int residents = shift.town().residents().count();
    if (part == null || part.length < residents) {
      part = new byte[residents + residents / 16 + 64];
    }
    shift.quarters(this, CollectiveAction::inQuarter);
  }

  private void inQuarter(Shift shift, Rows rows) {
    Town town = shift.town();
    Quarters quarters = town.quarters();
    int quarter = rows.quarter();
    quarters.action().set(quarter, NONE);
    quarters.participants().set(quarter, 0);
    int response = quarters.petitionResponse().of(quarter);
    if (response > 0) {
      quarters.maintenance().set(quarter, quarters.maintenance().of(quarter) + (float) settings.upkeep());
      quarters.petitionResponse().set(quarter, response - 1);
    }
    long key = shift.chance().key(Decision.ACTION, shift.week());
    double draw = Chance.draw(key, quarters.keyOf(quarter), PROPOSED);
    double perResident = settings.rate() / Horizon.WEEKS_PER_YEAR;
    // Not more can propose than live there: those who may are counted in few weeks only.
    if (draw < perResident * (rows.end() - rows.first())
        && draw < 1 - Numeric.exp(-perResident * possibleInitiators(town.residents(), rows, shift.week()))) {
      act(shift, rows, key);
    }
  }

  private static int possibleInitiators(Residents residents, Rows rows, int week) {
    int youngest = week - 52 * Residents.FIRST_MODE_AGE;
    int possible = 0;
    for (int resident = rows.first(); resident < rows.end(); resident++) {
      possible += residents.birthWeek().of(resident) <= youngest && (residents.engaged().of(resident) != 0
          || residents.response().of(resident) == Responses.VOICE) ? 1 : 0;
    }
    return possible;
  }

  private void act(Shift shift, Rows rows, long key) {
    Town town = shift.town();
    Residents residents = town.residents();
    Quarters quarters = town.quarters();
    int quarter = rows.quarter();
    int youngest = shift.week() - 52 * Residents.FIRST_MODE_AGE;
    int adults = 0;
    int initiators = 0;
    int voices = 0;
    for (int resident = rows.first(); resident < rows.end(); resident++) {
      part[resident] = AWAY;
      if (residents.birthWeek().of(resident) > youngest) {
        continue;
      }
      adults++;
      boolean voice = residents.response().of(resident) == Responses.VOICE;
      if (voice || residents.engaged().of(resident) != 0
          && Chance.draw(key, residents.id().of(resident), BEGINS) < settings.initiators()) {
        part[resident] = TAKES_PART;
        initiators++;
        voices += voice ? 1 : 0;
      }
    }
    if (initiators == 0) {
      return;
    }
    double petition = settings.petition() + settings.petitionVoice() * voices / initiators
        + settings.petitionDisorder() * (quarters.disorder().of(quarter) - usualDisorder);
    boolean isPetition = Chance.draw(key, quarters.keyOf(quarter), KIND) < Numeric.logistic(petition);
    int participants = initiators + spread(town, rows, shift.week(), shift.chance());
    boolean succeeds = participants >= settings.succeeds() * adults;
    quarters.action().set(quarter, isPetition ? succeeds ? PETITION : FAILED_PETITION
        : succeeds ? FESTIVAL : FAILED_FESTIVAL);
    quarters.participants().set(quarter, participants);
    quarters.actionsOfYear().set(quarter, quarters.actionsOfYear().of(quarter) + 1);
    quarters.successesOfYear().set(quarter, quarters.successesOfYear().of(quarter) + (succeeds ? 1 : 0));
    if (succeeds && isPetition) {
      quarters.petitionResponse().set(quarter, settings.responseWeeks());
    } else if (succeeds) {
      quarters.events().set(quarter, quarters.events().of(quarter) + 1);
    }
    learn(residents, rows, succeeds);
  }

  /** Lets an action spread over the ties of a quarter; returns how many joined those who began. */
  private int spread(Town town, Rows rows, int week, Chance chance) {
    Residents residents = town.residents();
    long key = chance.key(Decision.ACTION_THRESHOLD, 0);
    int youngest = week - 52 * Residents.FIRST_MODE_AGE;
    int joined = 0;
    for (int round = 0; round < settings.rounds(); round++) {
      int now = 0;
      for (int resident = rows.first(); resident < rows.end(); resident++) {
        if (part[resident] != AWAY || residents.birthWeek().of(resident) > youngest) {
          continue;
        }
        float share = shareTakingPart(town.ties(), resident, rows);
        // Who joins without any tie taking part has done so in the first round.
        if ((share > 0 || round == 0) && share >= threshold(Chance.draw(key, residents.id().of(resident)))) {
          part[resident] = JOINS;
          now++;
        }
      }
      if (now == 0) {
        return joined;
      }
      for (int resident = rows.first(); resident < rows.end(); resident++) {
        part[resident] = part[resident] == AWAY ? AWAY : TAKES_PART;
      }
      joined += now;
    }
    return joined;
  }

  /** Threshold of a resident with a draw in [0, 1). */
  double threshold(double draw) {
    return settings.threshold() + settings.thresholdSpread() * Distributions.normal(draw);
  }

  /** Share, weighed by strength, of a resident's local ties within the quarter that took part before this round. */
  private float shareTakingPart(Ties ties, int resident, Rows rows) {
    int[] other = ties.others();
    float[] strength = ties.strengths();
    byte[] kind = ties.kinds();
    float all = 0;
    float taking = 0;
    int end = ties.endSlot(resident);
    for (int slot = ties.firstSlot(resident); slot < end; slot++) {
      int there = other[slot];
      if (there >= rows.first() && there < rows.end() && kind[slot] != KIN) {
        all += strength[slot];
        taking += part[there] == TAKES_PART ? strength[slot] : 0;
      }
    }
    return all == 0 ? 0 : taking / all;
  }

  private void learn(Residents residents, Rows rows, boolean succeeds) {
    float gained = succeeds ? (float) settings.efficacyGained() : 0;
    float lost = succeeds ? 0 : (float) settings.efficacyLost();
    for (int resident = rows.first(); resident < rows.end(); resident++) {
      if (part[resident] == TAKES_PART) {
        float now = residents.efficacy().of(resident);
        residents.efficacy().set(resident, now + gained * (1 - now) - lost * now);
      }
    }
  }
}
