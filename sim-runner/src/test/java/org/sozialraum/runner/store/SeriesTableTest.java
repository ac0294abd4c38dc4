package org.sozialraum.runner.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sozialraum.message.Message;
import org.sozialraum.observe.Level;
import org.sozialraum.week.Horizon;

/** A town of one municipality "T" and a quarter "Q", observed for one year. */
class SeriesTableTest {
  private static final Horizon ONE_YEAR = new Horizon(1, 1);

  @TempDir
  private Path folder;

  private static RunValues run(double start) {
    RunValues run = new RunValues(ONE_YEAR);
    for (int week = -52; week < 52; week++) {
      run.record(week, Level.MUNICIPALITY, "T", "visits", start + week, false);
      run.record(week, Level.MUNICIPALITY, "T", "engaged", 0.25, false);
    }
    run.record(0, Level.QUARTER, "Q", "engaged", start / 8, true);
    run.record(51, Level.QUARTER, "Q", "engaged", start / 4, true);
    run.record(51, Level.QUARTER, "Q", "flow:active>engaged", Double.NaN, true);
    return run;
  }

  private static SeriesTable table(RunValues... runs) {
    return new SeriesTable(ONE_YEAR, Map.of("only", List.of(runs).stream().map(Optional::of).toList()));
  }

  @Test
  void theBurnInIsNotKept() {
    double[][] visits = table(run(100)).weekly("only", Level.MUNICIPALITY, "T", "visits").orElseThrow();
    assertThat(visits).hasDimensions(1, 52);
    assertThat(visits[0][0]).isEqualTo(100);
    assertThat(visits[0][51]).isEqualTo(151);
  }

  @Test
  void aYearOfWeeklyValuesIsItsLastWeekOrTheMeanOfANumberPerWeek() {
    SeriesTable table = table(run(100));
    assertThat(table.yearly("only", Level.MUNICIPALITY, "T", "engaged").orElseThrow()[0]).containsExactly(0.25, 0.25);
    // Mean of 100, 101 … 151.
    assertThat(table.yearly("only", Level.MUNICIPALITY, "T", "visits").orElseThrow()[0]).containsExactly(100, 125.5);
  }

  @Test
  void yearlyValuesOfTheModelAreTakenAsTheyAre() {
    RunValues run = run(100);
    run.record(51, Level.MUNICIPALITY, "T", "visits", 7, true);
    assertThat(table(run).yearly("only", Level.MUNICIPALITY, "T", "visits").orElseThrow()[0][1]).isEqualTo(7);
  }

  @Test
  void seriesAreOrderedByLevelUnitAndCatalogue() {
    assertThat(table(run(1)).keys()).containsExactly(
        new SeriesKey(Level.MUNICIPALITY, "T", "engaged"), new SeriesKey(Level.MUNICIPALITY, "T", "visits"),
        new SeriesKey(Level.QUARTER, "Q", "engaged"), new SeriesKey(Level.QUARTER, "Q", "flow:active>engaged"));
    assertThat(table(run(1)).units(Level.QUARTER)).containsExactly("Q");
  }

  @Test
  void whatIsUnknownIsEmptyAndAFailedRunHasNoNumbers() {
    Map<String, List<Optional<RunValues>>> runs = Map.of("only", List.of(Optional.of(run(1)), Optional.empty()));
    SeriesTable table = new SeriesTable(ONE_YEAR, runs);
    assertThat(table.weekly("other", Level.MUNICIPALITY, "T", "visits")).isEmpty();
    assertThat(table.weekly("only", Level.QUARTER, "Q", "engaged")).isEmpty();
    double[][] visits = table.weekly("only", Level.MUNICIPALITY, "T", "visits").orElseThrow();
    assertThat(visits).hasDimensions(2, 52);
    assertThat(visits[1]).containsOnly(Double.NaN);
  }

  @Test
  void linesAreTidy() throws IOException {
    String csv = csv(table(run(1)));
    assertThat(csv).startsWith("variant,replication,week,level,unit,observable,value\n"
        + "only,0,0,municipality,T,engaged,0.25\n"
        + "only,0,0,municipality,T,visits,1\n"
        + "only,0,0,quarter,Q,engaged,0.125\n"
        + "only,0,1,municipality,T,engaged,0.25\n");
    assertThat(csv).endsWith("only,0,51,municipality,T,visits,52\n"
        + "only,0,51,quarter,Q,engaged,0.25\n"
        + "only,0,51,quarter,Q,flow:active>engaged,\n");
  }

  @Test
  void whatWasWrittenIsReadBackToTheSameBytes() throws IOException {
    Map<String, List<Optional<RunValues>>> runs = new LinkedHashMap<>();
    runs.put("=base,line", List.of(Optional.of(run(1)), Optional.empty()));
    runs.put("b", List.of(Optional.of(run(0.123456789)), Optional.of(run(3))));
    SeriesTable table = new SeriesTable(ONE_YEAR, runs);
    Path file = Files.writeString(folder.resolve("series.csv"), csv(table));
    assertThat(csv(SeriesCsv.read(file, List.of("=base,line", "b"), 2, ONE_YEAR))).isEqualTo(csv(table));
    Path summary = folder.resolve("summary.csv");
    WholeFile.write(summary, out -> SummaryCsv.write(SummaryTable.of(table, ONE_YEAR), out));
    assertThat(SummaryCsv.read(summary)).isEqualTo(SummaryTable.of(table, ONE_YEAR));
  }

  @Test
  void theSummaryComparesReplicationByReplication() throws IOException {
    Map<String, List<Optional<RunValues>>> runs = new LinkedHashMap<>();
    runs.put("baseline", List.of(Optional.of(run(1)), Optional.of(run(2))));
    runs.put("centre", List.of(Optional.of(run(2)), Optional.of(run(4))));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    SummaryCsv.write(SummaryTable.of(new SeriesTable(ONE_YEAR, runs), ONE_YEAR), out);
    List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
    assertThat(lines.get(0))
        .isEqualTo("variant,level,unit,observable,year,mean,lower,upper,difference,diff_lower,diff_upper,n");
    // By hand: quarter values .25, .5 and .5, 1; s = .176777 and .353553, t(.975; 1) = 12.706205; differences .25, .5.
    assertThat(lines).contains(
        "baseline,quarter,Q,engaged,1,0.375,-1.213276,1.963276,,,,2",
        "centre,quarter,Q,engaged,1,0.75,-2.426551,3.926551,0.375,-1.213276,1.963276,2",
        "centre,municipality,T,engaged,1,0.25,0.25,0.25,0,0,0,2",
        "centre,quarter,Q,flow:active>engaged,1,,,,,,,0");
    assertThat(lines).noneMatch(line -> line.contains("flow:active>engaged,0,"));
  }

  @Test
  void valuesOutsideTheRunOrWithoutBoundsAreRefused() {
    RunValues run = new RunValues(ONE_YEAR);
    assertThatThrownBy(() -> run.record(52, Level.QUARTER, "Q", "fear", 0, false))
        .hasMessage("week 52: fear of quarter Q was observed after the end of the run");
    assertThatThrownBy(() -> run.record(50, Level.QUARTER, "Q", "fear", 0, true))
        .hasMessage("week 50: fear of quarter Q was observed for a year that does not end there");
    assertThatThrownBy(() -> run.record(1, Level.QUARTER, "Q", "fear", Double.NEGATIVE_INFINITY, false))
        .hasMessage("week 1: fear of quarter Q is infinite");
    run.record(2, Level.QUARTER, "Q", "fear", 0, false);
    assertThatThrownBy(() -> run.record(2, Level.QUARTER, "Q", "fear", 0, false))
        .hasMessage("week 2: fear of quarter Q was observed twice; two units of a level must differ in name");
  }

  @Test
  void aKeptRunComesBackAndADamagedOneDoesNot() throws IOException {
    Path file = folder.resolve("a.run");
    RunFile.write(file, "digest", new FinishedRun(7, 0, 7, 3, List.of(Message.plain("nobody came")),
        List.of(new Reached(12, 5, List.of(4L, 1L)), new Reached(3, -1, List.of(0L, 0L))), 1.5, run(0.1)));
    FinishedRun back = RunFile.read(file, "digest", ONE_YEAR).orElseThrow();
    assertThat(back.residentWeeks()).isEqualTo(7);
    assertThat(back.notices()).containsExactly(Message.plain("nobody came"));
    assertThat(back.reached()).containsExactly(new Reached(12, 5, List.of(4L, 1L)),
        new Reached(3, -1, List.of(0L, 0L)));
    assertThat(csv(table(back.values()))).isEqualTo(csv(table(run(0.1))));
    assertThat(RunFile.read(file, "other digest", ONE_YEAR)).isEmpty();
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
    assertThat(RunFile.read(file, "digest", ONE_YEAR)).isEmpty();
    Files.write(file, java.util.Arrays.copyOf(bytes, 100));
    assertThat(RunFile.read(file, "digest", ONE_YEAR)).isEmpty();
  }

  private static String csv(SeriesTable table) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    SeriesCsv.write(table, out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
