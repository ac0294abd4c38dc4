package org.sozialraum.week;

import java.util.Set;
import org.sozialraum.chance.Numeric;
import org.sozialraum.quantity.Quantity;
import org.sozialraum.town.Residents;
import org.sozialraum.trait.UsualLoneliness;

/**
 * Loneliness follows contacts with people one knows, close ties, living alone, income, age and mobility.
 *
 * <p>{@code L' = L + .08 (L* - L)}, {@code L* = logistic(l0 + l_inc - .42 ln(1 + S contact) - .85 ln(1 + close)
 * + .55 alone + .23 migration + .25 [14-29] + .02 [75+] + .3 (1 - m) + e_L)}; contact is the share of local ties met in
 * four weeks, and a weekly visitor counts as such a tie. There is no direct term of the quarter (S67). Step 15; brief
 * K9.
 */
public final class LonelinessChange implements WeeklyProcess {
  private static final long serialVersionUID = 1;

  /** Settings of loneliness. */
  public record Settings(
      @Quantity(meaning = "loneliness with low income", unit = "log-odds", byDefault = .38, max = 1,
          source = "brief, addendum J (S116)") double lowIncome,
      @Quantity(meaning = "loneliness with high income", unit = "log-odds", byDefault = -.26, min = -1, max = 0,
          source = "brief, addendum J (S116)") double highIncome,
      @Quantity(meaning = "loneliness that contacts take away", unit = "log-odds per ln(1 + S)", byDefault = .42,
          max = 1.5, source = "T20 (S66)") double contacts,
      @Quantity(meaning = "close ties fewer for those who live alone", unit = "persons", byDefault = 1, max = 3,
          source = "brief 3.1") double closeTiesAlone,
      @Quantity(meaning = "loneliness of living alone", unit = "log-odds", byDefault = .55, max = 1.5,
          source = "T20 (S117)") double alone,
      @Quantity(meaning = "loneliness with migration background", unit = "log-odds", byDefault = .23, max = 1,
          source = "T20 (S114)") double migration,
      @Quantity(meaning = "loneliness from 14 to 29", unit = "log-odds", byDefault = .25, max = 1,
          source = "brief 3.3 (S113)") double young,
      @Quantity(meaning = "loneliness from 75", unit = "log-odds", byDefault = .02, max = 1,
          source = "brief, addendum J") double old,
      @Quantity(meaning = "loneliness through lost mobility", unit = "log-odds", byDefault = .3, max = 1,
          source = "brief 3.3") double immobility,
      @Quantity(meaning = "share of the way to its target that loneliness goes", unit = "per week", byDefault = .08,
          min = .05, max = .15, source = "brief 3.4") double speed)
      implements java.io.Serializable {}

  private final Settings settings;
  private final UsualLoneliness usual;

  /** Loneliness under settings, about the usual one. */
  public LonelinessChange(Settings settings, UsualLoneliness usual) {
    this.settings = settings;
    this.usual = usual;
  }

  @Override
  public String meaning() {
    return "loneliness follows contacts, close ties, living alone and mobility";
  }

  @Override
  public Set<String> modifies() {
    return Set.of("residents.loneliness");
  }

  @Override
  public void run(Shift shift) {
    shift.residents(this, LonelinessChange::follow);
  }

  private void follow(Shift shift, Rows rows) {
    Residents residents = shift.town().residents();
    int youngest = shift.week() - 52 * Residents.FIRST_MODE_AGE;
    float speed = (float) settings.speed();
    for (int resident = rows.first(); resident < rows.end(); resident++) {
      int birth = residents.birthWeek().of(resident);
      if (birth > youngest) {
        continue;
      }
      boolean alone = residents.householdSize().of(resident) == 1;
      double contacts = residents.contactSum().of(resident) + residents.visitorTie().of(resident);
      double close = Math.max(0, residents.closeTies().of(resident) - (alone ? settings.closeTiesAlone() : 0));
      byte income = residents.income().of(resident);
      byte group = residents.ageGroup().of(resident);
      double target = Numeric.logistic(usual.level()
          + (income == 0 ? settings.lowIncome() : income == 2 ? settings.highIncome() : 0)
          - settings.contacts() * Numeric.ln(1 + contacts) - usual.closeTies() * Numeric.ln(1 + close)
          + (alone ? settings.alone() : 0) + settings.migration() * residents.migration().of(resident)
          + (group == 2 ? settings.young() : group == 6 ? settings.old() : 0)
          + settings.immobility() * (1 - residents.mobility().of(resident))
          + residents.lonelinessDisposition().of(resident));
      float now = residents.loneliness().of(resident);
      residents.loneliness().set(resident, now + speed * ((float) target - now));
    }
  }
}
