package org.sozialraum.benchmark;

import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.sozialraum.chance.Chance;
import org.sozialraum.quantity.Quantities;
import org.sozialraum.scenario.Settings;
import org.sozialraum.synthesis.Founding;
import org.sozialraum.synthesis.Traits;
import org.sozialraum.synthesis.TownPlan;
import org.sozialraum.town.Town;
import org.sozialraum.week.Encounters;
import org.sozialraum.week.Week;
import org.sozialraum.week.WeekBegins;
import org.sozialraum.week.WeeklyProcess;
import org.sozialraum.week.demography.Demography;

/**
 * What a week costs, and what each of its processes costs.
 *
 * <p>It would be tempting to time each process in a benchmark of its own. But a process run alone again and again meets
 * a state that no week leaves behind: nobody moves, ties fade, caches hold what the process before would have evicted.
 * So the whole week runs, four weeks an operation because demography comes every fourth, and a clock is read between
 * processes (some 25 ns each, against milliseconds). The columns behind the score are nanoseconds per resident-week.
 *
 * <p>The town has lived two years before it is measured, the first with easier bonding so that residents have the
 * ties of a settled town; without them the pass over ties would look cheap.
 *
 * <p>How to run, from the repository:
 * {@code mvn -q -B -Pjmh -pl sim-model -DskipTests package && java -jar sim-model/target/benchmarks.jar Week}
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 8)
@Measurement(iterations = 13)
@Fork(value = 1, jvmArgsAppend = {"-Xmx6g", "-XX:+UseSerialGC"})
public class WeekBenchmark {

  /** A town that has lived for two years. */
  @State(Scope.Benchmark)
  public static class LivingTown {
    /** Residents. */
    @Param({"10000", "100000", "1000000"})
    public int residents;

    private Town town;
    private Chance chance;
    private List<WeeklyProcess> week;
    private int now;

    /** Founds the town and lets it live. */
    @Setup(Level.Trial)
    public void found() {
      Settings settings = Settings.defaults();
      TownPlan plan = TownOfSize.plan(residents);
      chance = Chance.of(1, 0);
      Traits traits = new Traits(settings.traits());
      town = Founding.found(plan, settings.founding(), settings.week().outings(), traits, -104, chance);
      Demography demography = new Demography(settings.week().demography(), traits, plan);
      now = -104;
      live(Week.of(bondingEasily(settings.week()), Set.of(), demography), 52);
      week = Week.of(settings.week(), Set.of(), demography);
      live(week, 48);
      System.out.printf("%nresidents %d, ties per resident %.2f, bytes per resident %.0f%n", town.residents().count(),
          ties() / (double) town.residents().count(), bytes() / (double) town.residents().count());
    }

    private static Week.Settings bondingEasily(Week.Settings usual) {
      Object[] values = new Object[Week.Settings.class.getRecordComponents().length];
      for (int k = 0; k < values.length; k++) {
        Object value = Quantities.valueOf(usual, Week.Settings.class.getRecordComponents()[k]);
        values[k] = value instanceof Encounters.Settings encounters ? easily(encounters) : value;
      }
      return Quantities.build(Week.Settings.class, values);
    }

    private static Encounters.Settings easily(Encounters.Settings usual) {
      Object[] values = new Object[Encounters.Settings.class.getRecordComponents().length];
      for (int k = 0; k < values.length; k++) {
        var component = Encounters.Settings.class.getRecordComponents()[k];
        values[k] = component.getName().equals("tieIntercept") ? Double.valueOf(0) : Quantities.valueOf(usual, component);
      }
      return Quantities.build(Encounters.Settings.class, values);
    }

    private void live(List<WeeklyProcess> processes, int weeks) {
      WeekBegins begins = new WeekBegins();
      for (int k = 0; k < weeks; k++, now++) {
        begins.run(town, now, chance);
        for (WeeklyProcess process : processes) {
          if (!process.everyFourWeeks() || Week.isFourth(now)) {
            process.run(town, now, chance);
          }
        }
      }
    }

    private long ties() {
      long sum = 0;
      for (int resident = 0; resident < town.residents().count(); resident++) {
        sum += town.ties().count(resident);
      }
      return sum;
    }

    private long bytes() {
      return (long) town.residents().bytesPerRow() * town.residents().capacity()
          + (long) town.dwellings().bytesPerRow() * town.dwellings().capacity()
          + town.ties().bytes() + town.gatherings().bytes() + town.choiceSets().bytes();
    }
  }

  /** Nanoseconds per resident-week, by process. */
  @AuxCounters(AuxCounters.Type.EVENTS)
  @State(Scope.Thread)
  public static class NanosPerResidentWeek {
    private long residentWeeks;
    private final long[] nanos = new long[NAMES.size()];

    private static final List<String> NAMES = List.of("Demography", "Outings", "Crowding", "Encounters", "TieChange",
        "Asking", "StartsAndStops", "Memberships", "CollectiveEfficacy", "DisorderChange", "Incidents", "FearChange",
        "TrustChange", "BelongingChange", "EfficacyChange", "LonelinessChange", "Modes", "Publishing");

    /** Forgets the iteration before. */
    @Setup(Level.Iteration)
    public void clear() {
      residentWeeks = 0;
      java.util.Arrays.fill(nanos, 0);
    }

    private double of(String... names) {
      long sum = 0;
      for (String name : names) {
        sum += nanos[NAMES.indexOf(name)];
      }
      return residentWeeks == 0 ? 0 : sum / (double) residentWeeks;
    }

    /** The whole week. */
    public double wholeWeek() {
      return of(NAMES.toArray(String[]::new));
    }

    /** Step 1. */
    public double demography() {
      return of("Demography");
    }

    /** Step 3. */
    public double outings() {
      return of("Outings");
    }

    /** Crowding and seating. */
    public double crowding() {
      return of("Crowding");
    }

    /** Step 4. */
    public double encounters() {
      return of("Encounters");
    }

    /** Step 5. */
    public double ties() {
      return of("TieChange");
    }

    /** Step 8. */
    public double asking() {
      return of("Asking");
    }

    /** Step 9. */
    public double startsAndStops() {
      return of("StartsAndStops");
    }

    /** Members of step 10. */
    public double memberships() {
      return of("Memberships");
    }

    /** Step 11. */
    public double disorder() {
      return of("CollectiveEfficacy", "DisorderChange", "Incidents");
    }

    /** Step 12. */
    public double fear() {
      return of("FearChange");
    }

    /** Step 13. */
    public double trustBelongingEfficacy() {
      return of("TrustChange", "BelongingChange", "EfficacyChange");
    }

    /** Step 15. */
    public double loneliness() {
      return of("LonelinessChange");
    }

    /** Step 17. */
    public double modes() {
      return of("Modes", "Publishing");
    }
  }

  /** Four weeks, one of them with demography. */
  @Benchmark
  public long fourWeeks(LivingTown living, NanosPerResidentWeek spent) {
    for (int k = 0; k < 4; k++, living.now++) {
      for (WeeklyProcess process : living.week) {
        if (!process.everyFourWeeks() || Week.isFourth(living.now)) {
          long before = System.nanoTime();
          process.run(living.town, living.now, living.chance);
          spent.nanos[NanosPerResidentWeek.NAMES.indexOf(process.name())] += System.nanoTime() - before;
        }
      }
      spent.residentWeeks += living.town.residents().count();
    }
    return living.town.visits();
  }
}
