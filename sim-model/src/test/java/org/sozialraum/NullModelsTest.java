package org.sozialraum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sozialraum.crew.ThreadCrew;
import org.sozialraum.observe.Level;
import org.sozialraum.scenario.Scenario;
import org.sozialraum.synthesis.SmallTown;
import org.sozialraum.synthesis.SyntheticTowns;
import org.sozialraum.week.Mechanism;

/**
 * Null models: without a mechanism the pattern that it should carry breaks. Six villages with the same luck; sizes and
 * what was expected stand in {@code docs/validation.md}.
 */
class NullModelsTest {
  private static final int SHORT = 6;
  private static RecordedTown usualForShort;

  private static Scenario villages(int burnIn, int years) {
    return RecordedTown.scenario(SyntheticTowns.named("dorfgruppe").orElseThrow(), burnIn, years);
  }

  private static RecordedTown usual() {
    if (usualForShort == null) {
      usualForShort = RecordedTown.of(villages(0, SHORT));
    }
    return usualForShort;
  }

  private static RecordedTown without(Mechanism mechanism) {
    return RecordedTown.of(villages(0, SHORT).without(EnumSet.of(mechanism)));
  }

  /** Points of a yearly value of a group, mean of the last years; an empty group is the town. */
  private static double points(RecordedTown run, String group, String observable) {
    Level level = group.isEmpty() ? Level.MUNICIPALITY : Level.GROUP;
    double[] values = run.seen().stream()
        .filter(each -> each.yearly() && each.level() == level && each.observable().equals(observable)
            && (group.isEmpty() || each.unit().equals(group)))
        .mapToDouble(RecordedTown.Seen::value).toArray();
    double sum = 0;
    for (int k = values.length - 3; k < values.length; k++) {
      sum += values[k];
    }
    return 100 * sum / 3;
  }

  private static double gap(RecordedTown run, String high, String low) {
    return points(run, high, "engaged_12m") - points(run, low, "engaged_12m");
  }

  private static double schoolingGap(RecordedTown run) {
    return gap(run, "education:high", "education:low");
  }

  private static double originGap(RecordedTown run) {
    return gap(run, "migration:no", "migration:yes");
  }

  @Test
  void whereNobodyProspectsTheGapBySchoolingShrinks() {
    RecordedTown none = without(Mechanism.PROSPECTING);
    System.out.printf(java.util.Locale.ROOT, "gap by schooling %.1f, without prospecting %.1f%n", schoolingGap(usual()),
        schoolingGap(none));
    assertThat(schoolingGap(none)).isLessThan(schoolingGap(usual()) - 1.5);
    assertThat(points(none, "", "starts_asked")).isGreaterThan(points(usual(), "", "starts_asked"));
  }

  @Test
  void whereTheHurdleIsGoneTheGapByOriginShrinks() {
    assertThat(originGap(without(Mechanism.MIGRATION_BARRIER))).isLessThan(originGap(usual()) - 1);
  }

  @Test
  void whereTiesAreShuffledFewKnowTheirNeighbours() {
    RecordedTown shuffled = without(Mechanism.LASTING_TIES);
    assertThat(points(shuffled, "", "neighbours_known:none")).isGreaterThan(50);
    assertThat(points(usual(), "", "neighbours_known:none")).isLessThan(25);
    assertThat(points(shuffled, "", "ties:across-quarters")).isGreaterThan(60);
    assertThat(points(usual(), "", "ties:across-quarters")).isLessThan(20);
  }

  @Test
  void whereNobodyAsksNoStartFollowsAnAsk() {
    RecordedTown none = without(Mechanism.ASKS);
    assertThat(points(none, "", "starts_asked")).isZero();
    assertThat(points(none, "", "engaged_12m")).isLessThan(points(usual(), "", "engaged_12m") - 3);
  }

  @Test
  void neitherRowsNorHandsMatterWhereTiesAreShuffled() {
    Scenario scenario = RecordedTown.scenario(SmallTown.plan(), 0, 3).without(EnumSet.of(Mechanism.LASTING_TIES));
    RecordedTown usual = RecordedTown.of(scenario);
    RecordedTown shuffledRows = RecordedTown.of(scenario, started -> started.demography().shuffleRows(), model -> { });
    assertThat(shuffledRows.exact()).isEqualTo(usual.exact());
    assertThat(shuffledRows.town().checksum()).isEqualTo(usual.town().checksum());

    Scenario villages = villages(0, 1).without(EnumSet.of(Mechanism.LASTING_TIES));
    try (ThreadCrew crew = new ThreadCrew(3)) {
      RecordedTown together = RecordedTown.of(villages, started -> started.crew(crew), model -> { });
      assertThat(together.exact()).isEqualTo(RecordedTown.of(villages).exact());
    }
  }

  /** Settled towns: sizes, with two runs each. */
  @Test
  @Tag("slow")
  void inSettledTownsTheNullModelsHaveTheSizesThatAreToldOfThem() {
    double schooling = 0;
    double schoolingLeft = 0;
    double origin = 0;
    double originLeft = 0;
    double withdrawn = 0;
    double withdrawnLess = 0;
    Scenario scenario = villages(20, 5);
    for (int replication = 0; replication < 2; replication++) {
      RecordedTown town = RecordedTown.of(scenario, replication);
      RecordedTown unbiased = RecordedTown.of(scenario.without(EnumSet.of(Mechanism.PROSPECTING)), replication);
      RecordedTown open = RecordedTown.of(scenario.without(EnumSet.of(Mechanism.MIGRATION_BARRIER)), replication);
      RecordedTown fearless = RecordedTown.of(scenario.without(EnumSet.of(Mechanism.FEAR_KEEPS_HOME)), replication);
      schooling += schoolingGap(town) / 2;
      schoolingLeft += schoolingGap(unbiased) / 2;
      origin += originGap(town) / 2;
      originLeft += originGap(open) / 2;
      withdrawn += points(town, "", "withdrawn") / 2;
      withdrawnLess += points(fearless, "", "withdrawn") / 2;
    }
    System.out.printf(java.util.Locale.ROOT, "schooling %.1f to %.1f, origin %.1f to %.1f, withdrawn %.2f to %.2f%n",
        schooling, schoolingLeft, origin, originLeft, withdrawn, withdrawnLess);
    assertThat(schoolingLeft / schooling).as("gap by schooling that is left").isBetween(.35, .65);
    assertThat(originLeft / origin).as("gap by origin that is left").isBetween(.1, .7);
    assertThat(withdrawnLess).isLessThan(withdrawn);
  }
}
