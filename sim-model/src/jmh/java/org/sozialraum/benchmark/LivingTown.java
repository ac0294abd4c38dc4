package org.sozialraum.benchmark;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.sozialraum.chance.Chance;
import org.sozialraum.crew.Crew;
import org.sozialraum.quantity.Quantities;
import org.sozialraum.scenario.Settings;
import org.sozialraum.synthesis.Founding;
import org.sozialraum.town.Town;
import org.sozialraum.town.TownPlan;
import org.sozialraum.trait.Traits;
import org.sozialraum.week.Encounters;
import org.sozialraum.week.Mechanism;
import org.sozialraum.week.Shift;
import org.sozialraum.week.Week;
import org.sozialraum.week.WeekBegins;
import org.sozialraum.week.WeeklyProcess;
import org.sozialraum.week.demography.Demography;

/**
 * A town that has lived for two years, the first with easier bonding, so that residents have the ties of a settled
 * town; without them the pass over ties would look cheap.
 */
final class LivingTown {
  private static final int FIRST_WEEK = -104;

  private final TownPlan plan;
  private final Settings settings = Settings.defaults();
  private final Chance chance = Chance.of(1, 0);
  private final Town town;
  private final List<WeeklyProcess> processes;
  private final List<WeeklyProcess> withoutDemography;
  private final WeekBegins begins = new WeekBegins();
  private int now = FIRST_WEEK;

  /** A town of a plan, started as it is. */
  LivingTown(TownPlan plan) {
    this(plan, demography -> { });
  }

  /** A town of a plan whose demography is prepared before anybody lives there. */
  LivingTown(TownPlan plan, Consumer<Demography> prepared) {
    this.plan = plan;
    Traits traits = new Traits(settings.traits());
    town = Founding.found(plan, settings.founding(), settings.week().outings(), traits, FIRST_WEEK, chance);
    Demography demography = new Demography(settings.week().demography(), traits, plan);
    prepared.accept(demography);
    processes = Week.of(settings.week(), settings.traits(), Set.of(), demography);
    withoutDemography = Week.of(settings.week(), settings.traits(), Set.of(Mechanism.DEMOGRAPHY), demography);
    Shift alone = new Shift(Crew.ALONE);
    live(Week.of(bondingEasily(settings.week()), settings.traits(), Set.of(), demography), 52, alone,
        (name, nanos) -> { });
    live(48, alone);
  }

  /** What a process took. */
  @FunctionalInterface
  interface Clock {
    void took(String process, long nanos);
  }

  /** Lives some weeks. */
  void live(int weeks, Shift shift) {
    live(processes, weeks, shift, (name, nanos) -> { });
  }

  /** Lives some weeks with a clock beside each process. */
  void live(int weeks, Shift shift, Clock clock) {
    live(processes, weeks, shift, clock);
  }

  /** Lives some weeks in which nobody is born, dies or moves. */
  void liveWithoutDemography(int weeks, Shift shift) {
    live(withoutDemography, weeks, shift, (name, nanos) -> { });
  }

  private void live(List<WeeklyProcess> week, int weeks, Shift shift, Clock clock) {
    for (int k = 0; k < weeks; k++, now++) {
      begins.run(town, now, chance);
      shift.begin(town, now, chance);
      for (WeeklyProcess process : week) {
        if (!process.everyFourWeeks() || Week.isFourth(now)) {
          long before = System.nanoTime();
          process.run(shift);
          clock.took(process.name(), System.nanoTime() - before);
        }
      }
    }
  }

  private static Week.Settings bondingEasily(Week.Settings usual) {
    RecordComponent[] components = Week.Settings.class.getRecordComponents();
    Object[] values = new Object[components.length];
    for (int k = 0; k < values.length; k++) {
      Object value = Quantities.valueOf(usual, components[k]);
      values[k] = value instanceof Encounters.Settings encounters ? easily(encounters) : value;
    }
    return Quantities.build(Week.Settings.class, values);
  }

  private static Encounters.Settings easily(Encounters.Settings usual) {
    RecordComponent[] components = Encounters.Settings.class.getRecordComponents();
    Object[] values = new Object[components.length];
    for (int k = 0; k < values.length; k++) {
      values[k] = components[k].getName().equals("tieIntercept") ? Double.valueOf(0)
          : Quantities.valueOf(usual, components[k]);
    }
    return Quantities.build(Encounters.Settings.class, values);
  }

  TownPlan plan() {
    return plan;
  }

  Town town() {
    return town;
  }

  Settings settings() {
    return settings;
  }

  Chance chance() {
    return chance;
  }

  /** Week that comes next. */
  int now() {
    return now;
  }

  int residents() {
    return town.residents().count();
  }

  double tiesPerResident() {
    long sum = 0;
    for (int resident = 0; resident < residents(); resident++) {
      sum += town.ties().count(resident);
    }
    return sum / (double) residents();
  }
}
