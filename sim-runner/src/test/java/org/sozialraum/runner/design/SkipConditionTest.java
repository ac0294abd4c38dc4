package org.sozialraum.runner.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sozialraum.message.Language;

/** Which points a condition leaves out. */
class SkipConditionTest {
  private static final List<String> NAMES = List.of("start", "intensity", "town", "fear");

  private static boolean holds(String condition, String... values) {
    try {
      return SkipCondition.of(condition, NAMES).holds(List.of(values));
    } catch (SkipCondition.Unreadable unreadable) {
      throw new AssertionError(unreadable.problem().in(Language.EN), unreadable);
    }
  }

  private static String refusal(String condition) {
    try {
      SkipCondition.of(condition, NAMES);
      return "";
    } catch (SkipCondition.Unreadable unreadable) {
      return unreadable.problem().in(Language.EN);
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      "start > 52                                             | false", "start >= 52 | true",
      "start = 52.0                                           | true",  "start != 5.2e1 | false",
      "intensity < 0.5                                        | true",  "0.5 > intensity | true",
      "start > 50 and intensity < 1                           | true",
      "start > 60 or intensity < 1 and town = kleinstadt      | false",
      "(start > 60 or intensity < 1) and town = dorfgruppe    | true",
      "not start > 60 and not (intensity > 1)                 | true",
      "not (town = dorfgruppe or fear = \"[fear]\")           | false",
      "fear = \"[fear]\"                                      | true",  "fear != \"[]\" | true",
      "town < 5                                               | false", "town > 5 | false", "town != 5 | true",
      "intensity < start                                      | true",  "town = \"start\" | false",
      "not not start = 52                                     | true",  "start > -3 | true"})
  void comparesNumbersAsNumbersAndTheRestAsTexts(String condition, boolean expected) {
    assertThat(holds(condition, "52", "0.25", "dorfgruppe", "[fear]")).as(condition).isEqualTo(expected);
  }

  @Test
  void saysWhichLetterItStumblesOver() {
    assertThat(refusal("start > 52 und intensity < 1"))
        .isEqualTo("letter 12: found \"und\"; expected \"and\", \"or\" or the end");
    assertThat(refusal("strat > 52")).startsWith("letter 1: no factor is called \"strat\"")
        .contains("did you mean \"start\"?");
    assertThat(refusal("intensity < 1 and 3 > 2")).startsWith("letter 19: no factor is called \"3\"");
    assertThat(refusal("(start > 52")).isEqualTo("after letter 11: the condition ends; expected a closing bracket");
    assertThat(refusal("start > 52)")).startsWith("letter 11: found \")\"");
    assertThat(refusal("start == 52")).startsWith("letter 8: found \"=\"");
    assertThat(refusal("start 52")).startsWith("letter 7: found \"52\"").contains("one of = != < <= > >=");
    assertThat(refusal("town < dorfgruppe")).startsWith("letter 8: \"dorfgruppe\" is no number");
    assertThat(refusal("start > and intensity < 1")).startsWith("letter 9: found \"and\"");
    assertThat(refusal("fear = \"[fear")).startsWith("letter 8: found \"\"\"");
    assertThat(refusal("")).startsWith("after letter 0");
    assertThat(refusal("start>50and intensity<1")).startsWith("letter 7: \"50and\" is no number");
    assertThat(refusal("start ! 3")).startsWith("letter 7: found \"!\"");
  }

  @Test
  void refusesWhatIsTooLongOrTooDeep() {
    assertThat(refusal("(".repeat(900))).contains("more than 50");
    assertThat(refusal("not ".repeat(249) + "x")).contains("more than 50");
    assertThat(refusal("start > 1 " + "or start > 1 ".repeat(100))).contains("at most 1000");
    assertThat(holds("(".repeat(40) + "start > 1" + ")".repeat(40), "2", "", "", "")).isTrue();
    assertThatThrownBy(() -> SkipCondition.of("x", NAMES)).isInstanceOf(SkipCondition.Unreadable.class);
  }
}
