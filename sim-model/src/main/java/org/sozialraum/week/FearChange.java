package org.sozialraum.week;

import java.util.Set;
import org.sozialraum.chance.Numeric;
import org.sozialraum.quantity.Quantity;
import org.sozialraum.town.Quarters;
import org.sozialraum.town.Residents;
import org.sozialraum.trait.UsualFear;

/**
 * Fear at night in the own quarter moves towards what disorder, collective efficacy, trust and light make of it.
 *
 * <p>{@code F' = F + .06 (F* - F)}, {@code F* = logistic(f0 + f_s woman + .25 [75+] + 2.4 (Dis - .35) - 4 (CE - CE0)
 * - 1.2 (T - .55) - .5 light + e_F)}. Step 12; T8, brief K8.
 */
public final class FearChange implements WeeklyProcess {
  private static final long serialVersionUID = 1;

  /** Settings of fear. */
  public record Settings(
      @Quantity(meaning = "fear from 75 above younger", unit = "log-odds", byDefault = .25, max = 1,
          source = "brief 3.3, S2") double old,
      @Quantity(meaning = "how much disorder raises fear", unit = "log-odds per unit", byDefault = 2.4, max = 6,
          source = "T8") double disorder,
      @Quantity(meaning = "how much collective efficacy lowers fear", unit = "log-odds per unit", byDefault = 4,
          max = 10, source = "T8") double collectiveEfficacy,
      @Quantity(meaning = "how much trust lowers fear", unit = "log-odds per unit", byDefault = 1.2, max = 4,
          source = "brief 3.3") double trust,
      @Quantity(meaning = "trust at which fear is usual", unit = "share", byDefault = .55, source = "brief 3.3")
      double usualTrust,
      @Quantity(meaning = "how much full light lowers fear", unit = "log-odds", byDefault = .5, max = 2,
          source = "brief K8, assumption A-36") double light,
      @Quantity(meaning = "share of the way to its target that fear goes", unit = "per week", byDefault = .06,
          min = .03, max = .12, source = "brief 3.4") double speed)
      implements java.io.Serializable {}

  private final Settings settings;
  private final UsualFear usual;
  private final double usualDisorder;
  private final double usualEfficacy;

  /** Fear under settings, about the usual one at the disorder and efficacy that are usual in the town. */
  public FearChange(Settings settings, UsualFear usual, DisorderChange.Settings disorder) {
    this.settings = settings;
    this.usual = usual;
    usualDisorder = disorder.usual();
    usualEfficacy = disorder.usualEfficacy();
  }

  @Override
  public String meaning() {
    return "fear follows disorder, collective efficacy, trust and light";
  }

  @Override
  public Set<String> modifies() {
    return Set.of("residents.fear");
  }

  @Override
  public void run(Shift shift) {
    shift.residents(this, FearChange::follow);
  }

  private void follow(Shift shift, Rows rows) {
    Residents residents = shift.town().residents();
    Quarters quarters = shift.town().quarters();
    int quarter = rows.quarter();
    int youngest = shift.week() - 52 * Residents.FIRST_MODE_AGE;
    int oldest = shift.week() - 52 * 75;
    float speed = (float) settings.speed();
    double here = usual.men()
        + settings.disorder() * (quarters.disorder().of(quarter) - usualDisorder)
        - settings.collectiveEfficacy() * (quarters.collectiveEfficacy().of(quarter) - usualEfficacy)
        - settings.light() * quarters.lighting().of(quarter);
    for (int resident = rows.first(); resident < rows.end(); resident++) {
      int birth = residents.birthWeek().of(resident);
      if (birth <= youngest) {
        double target = Numeric.logistic(here + usual.women() * residents.sex().of(resident)
            + (birth <= oldest ? settings.old() : 0)
            - settings.trust() * (residents.trust().of(resident) - settings.usualTrust())
            + residents.fearDisposition().of(resident));
        float now = residents.fear().of(resident);
        residents.fear().set(resident, now + speed * ((float) target - now));
      }
    }
  }
}
