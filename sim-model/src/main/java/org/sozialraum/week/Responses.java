package org.sozialraum.week;

import java.util.Set;
import org.sozialraum.chance.Chance;
import org.sozialraum.chance.Decision;
import org.sozialraum.chance.Numeric;
import org.sozialraum.quantity.Quantity;
import org.sozialraum.town.Residents;

/**
 * Residents whose needs stay unmet leave, speak up, wait or withdraw: exit, voice, loyalty, neglect (Hirschman; T18).
 *
 * <p>Where satisfaction {@code 1 - U} is below .45, one of four is chosen with probability proportional to
 * {@code e^(w / .25)}: exit {@code w = m (1 - B) inc}, voice {@code E B G}, loyalty {@code B}, neglect
 * {@code (1 - E)(1 - B)}; m mobility, B belonging, E efficacy, G trust in institutions, inc income of 0, one half or 1.
 * The choice lasts until satisfaction is somewhat above .45 again, so that nobody flickers, or until the resident has
 * moved.
 *
 * <p>Exit lets the household move sooner ({@code Moves}), voice lets its holder start one-off actions
 * ({@link CollectiveAction}), neglect lowers outings ({@link Outings}), loyalty changes nothing. From 18, every four
 * weeks.
 */
public final class Responses implements WeeklyProcess {
  private static final long serialVersionUID = 1;

  /** No response: satisfied. */
  public static final byte NONE = 0;
  /** Wants to leave. */
  public static final byte EXIT = 1;
  /** Speaks up. */
  public static final byte VOICE = 2;
  /** Waits. */
  public static final byte LOYALTY = 3;
  /** Turns away. */
  public static final byte NEGLECT = 4;

  /** Youngest age of a response, in years. */
  private static final int ADULT = 18;
  /** Highest income. */
  private static final double HIGHEST_INCOME = 2;

  /** Settings of responses. */
  public record Settings(
      @Quantity(meaning = "satisfaction (share of needs met lately) below which a resident responds", unit = "share",
          byDefault = .45, source = "T18, assumption A-197") double satisfaction,
      @Quantity(meaning = "satisfaction above that at which a response ends", unit = "share", byDefault = .05,
          max = .5, source = "assumption A-197") double relief,
      @Quantity(meaning = "how much else than the weights decides between responses", unit = "temperature",
          byDefault = .25, min = .05, max = 2, source = "T18, assumption A-197") double temperature)
      implements java.io.Serializable {}

  private final Settings settings;

  /** Responses under settings. */
  public Responses(Settings settings) {
    this.settings = settings;
  }

  @Override
  public String meaning() {
    return "residents whose needs stay unmet leave, speak up, wait or withdraw";
  }

  @Override
  public boolean everyFourWeeks() {
    return true;
  }

  @Override
  public Set<String> modifies() {
    return Set.of("residents.response to unmet need");
  }

  @Override
  public void run(Shift shift) {
    shift.residents(this, Responses::respond);
  }

  private void respond(Shift shift, Rows rows) {
    Residents residents = shift.town().residents();
    long key = shift.chance().key(Decision.RESPONSE, shift.week());
    int youngest = shift.week() - 52 * ADULT;
    float begins = (float) (1 - settings.satisfaction());
    float ends = (float) (1 - settings.satisfaction() - settings.relief());
    for (int resident = rows.first(); resident < rows.end(); resident++) {
      byte before = residents.response().of(resident);
      float unmet = residents.unmetNeed().of(resident);
      if (before == NONE && unmet <= begins || residents.birthWeek().of(resident) > youngest) {
        continue;
      }
      // Who has moved has answered; the new place may do better or not.
      boolean goesOn = before != NONE && unmet > ends && residents.moved().of(resident) == 0;
      if (!goesOn) {
        residents.response().set(resident, unmet > begins
            ? chosen(residents, resident, Chance.draw(key, residents.id().of(resident))) : NONE);
      }
    }
  }

  /** The response that a draw in [0, 1) chooses. */
  byte chosen(Residents residents, int resident, double draw) {
    double belonging = residents.belonging().of(resident);
    double efficacy = residents.efficacy().of(resident);
    double exit = odds(residents.mobility().of(resident) * (1 - belonging)
        * (residents.income().of(resident) / HIGHEST_INCOME));
    double voice = odds(efficacy * belonging * residents.institutionTrust().of(resident));
    double loyalty = odds(belonging);
    double neglect = odds((1 - efficacy) * (1 - belonging));
    double at = draw * (exit + voice + loyalty + neglect);
    return at < exit ? EXIT : at < exit + voice ? VOICE : at < exit + voice + loyalty ? LOYALTY : NEGLECT;
  }

  private double odds(double weight) {
    return Numeric.exp(weight / settings.temperature());
  }
}
