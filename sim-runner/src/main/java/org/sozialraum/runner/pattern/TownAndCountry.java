package org.sozialraum.runner.pattern;

import java.util.List;
import java.util.stream.IntStream;
import org.sozialraum.observe.Level;
import org.sozialraum.runner.experiment.Variant;
import org.sozialraum.runner.store.SeriesTable;
import org.sozialraum.scenario.Scenario;
import org.sozialraum.synthesis.SyntheticTowns;
import org.sozialraum.week.Horizon;

/**
 * H2: how many more engage outside the city. In the county {@code landkreis} the largest municipality stands for the
 * city; the others count by their residents. Published are large cities against all other places, of which a centre
 * town of a county is a mild case. Two runs, because one takes several minutes (assumption A-329).
 */
final class TownAndCountry implements OwnExperiment {
  static final int RUNS = 2;
  private static final int YEARS = 5;
  private static final Pattern PATTERN = Pattern.between("H2", "engaged, other municipalities minus centre town",
      "points", reading -> Double.NaN, 6.5, 3, 9, "S86, 2014");

  @Override
  public String name() {
    return "county";
  }

  @Override
  public List<Variant> variants(Scenario validated) {
    Scenario county = new Scenario(name(), validated.question(),
        SyntheticTowns.named("landkreis").orElseThrow(), new Horizon(validated.horizon().burnInYears(),
        Math.min(YEARS, validated.horizon().observedYears())), Math.min(RUNS, validated.replications()),
        validated.seed(), validated.smallestEffect(), validated.settings(), validated.switchedOff(), List.of(),
        List.of());
    return List.of(new Variant(name(), county));
  }

  @Override
  public List<Measured> measured(SeriesTable usual, int usualYears, SeriesTable own, int ownYears) {
    return List.of(Measured.of(PATTERN, IntStream.range(0, own.replications())
        .mapToDouble(run -> difference(own, new RunReading(own, own.variants().get(0), run, ownYears))).toArray()));
  }

  /** Engaged in percent outside the largest municipality, less that inside. */
  static double difference(SeriesTable series, RunReading reading) {
    List<String> municipalities = series.units(Level.MUNICIPALITY);
    String centre = "";
    double largest = -1;
    for (String each : municipalities) {
      double residents = reading.of(Level.MUNICIPALITY, each, "population");
      if (residents > largest) {
        largest = residents;
        centre = each;
      }
    }
    double sum = 0;
    double residents = 0;
    for (String each : municipalities) {
      if (!each.equals(centre)) {
        double here = reading.of(Level.MUNICIPALITY, each, "population");
        sum += here * reading.of(Level.MUNICIPALITY, each, "engaged_12m");
        residents += here;
      }
    }
    return residents == 0 ? Double.NaN
        : 100 * (sum / residents - reading.of(Level.MUNICIPALITY, centre, "engaged_12m"));
  }
}
