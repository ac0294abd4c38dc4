package org.sozialraum.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sozialraum.message.Language;
import org.sozialraum.message.Message;

class ProblemsTest {
  private static final List<String> QUARTERS = List.of("North", "East", "South", "West");

  @ParameterizedTest
  @CsvSource({"Est, East", "est, East", "Noth, North", "Suoth, South", "Wst, West"})
  void aMisspeltNameIsAnsweredWithTheNearestOne(String misspelt, String meant) {
    assertThat(Problems.closest(misspelt, QUARTERS)).contains(meant);
  }

  @Test
  void aNameThatIsNearNothingIsAnsweredWithNothing() {
    assertThat(Problems.closest("Wilhelmstadt", QUARTERS)).isEmpty();
    assertThat(Problems.closest("x", List.of())).isEmpty();
  }

  @Test
  void aPieceOfALongNameIsEnough() {
    assertThat(Problems.closest("centre", List.of("neighbourhood-centre", "project-fund")))
        .contains("neighbourhood-centre");
  }

  @ParameterizedTest
  @CsvSource({"East, East, 0", "Est, East, 1", "Easst, East, 1", "Wast, East, 1", "Esat, East, 1", "'', East, 4",
      "kitten, sitting, 3"})
  void distanceCountsLettersAndOneForSwappedNeighbours(String one, String other, int letters) {
    // kitten and sitting are the textbook pair of Levenshtein's distance.
    assertThat(Problems.distance(one, other)).isEqualTo(letters);
    assertThat(Problems.distance(other, one)).isEqualTo(letters);
  }

  @Test
  void anUnknownNameIsReportedWithWhatIsKnownAndAGuess() {
    Problems problems = new Problems();
    problems.unknown("interventions[0].quarter", "quarter", "Est", QUARTERS);
    problems.unknown("interventions[1].quarter", "quarter", "Mitte", QUARTERS);
    assertThat(problems.all()).extracting(Problem::line).containsExactly(
        "interventions[0].quarter: no quarter is called \"Est\"; known: North, East, South, West; "
            + "did you mean \"East\"?",
        "interventions[1].quarter: no quarter is called \"Mitte\"; known: North, East, South, West; "
            + "use one of these names");
  }

  @Test
  void aProblemWithoutPathOrAdviceLeavesNoEmptyPieces() {
    Message empty = Message.plain("it is empty");
    assertThat(new Problem("", List.of(empty)).line()).isEqualTo("it is empty");
    assertThat(new Problem("town", List.of(empty, Message.plain("name a town"))).line())
        .isEqualTo("town: it is empty; name a town");
  }

  @Test
  void aLongListIsCutAfterTwelveNames() {
    List<String> fifteen = IntStream.rangeClosed(1, 15).mapToObj(number -> "q" + number).toList();
    assertThat(Message.list(fifteen).in(Language.EN))
        .isEqualTo("q1, q2, q3, q4, q5, q6, q7, q8, q9, q10, q11, q12 and 3 more");
    assertThat(Message.list(fifteen.subList(0, 12)).in(Language.EN)).endsWith("q12");
    assertThat(Message.list(List.of()).in(Language.EN)).isEqualTo("none");
  }

  @ParameterizedTest
  @CsvSource({"3, 3", "0.5, 0.5", "1e-4, 0.0001", "185000, 185000", "-0.35, -0.35", "1e7, 10000000", "0.00116, 0.00116",
      "NaN, NaN", "Infinity, Infinity", "-0.0, 0"})
  void numbersArePlain(double number, String text) {
    assertThat(Message.plain(number)).isEqualTo(text);
  }

  @Test
  void problemsKeepTheOrderInWhichTheyWereFound() {
    Problems problems = new Problems();
    assertThat(problems.none()).isTrue();
    problems.add("a", Message.plain("first"));
    problems.outside("b", 3, 0, 1, "share");
    assertThat(problems.none()).isFalse();
    assertThat(problems.all()).extracting(Problem::path).containsExactly("a", "b");
  }
}
