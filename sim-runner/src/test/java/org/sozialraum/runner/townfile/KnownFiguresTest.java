package org.sozialraum.runner.townfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sozialraum.quantity.Problem;
import org.sozialraum.quantity.Problems;
import org.sozialraum.synthesis.SyntheticTowns;

/** A table of what is known of a town, as people write it. */
class KnownFiguresTest {
  private static final String HEAD = "observable,unit,value,tolerance,source\n";

  @TempDir
  private Path folder;

  private final Problems problems = new Problems();

  private List<KnownFigures.Figure> read(String text) throws IOException {
    Path file = folder.resolve("known.csv");
    Files.writeString(file, text);
    return KnownFigures.read(file, SyntheticTowns.named("dorfgruppe"), problems);
  }

  private List<String> lines() {
    return problems.all().stream().map(Problem::line).toList();
  }

  @Test
  void columnsMayStandInAnyOrderAndWithOtherSeparators() throws IOException {
    assertThat(read("source;value;unit;observable;tolerance\nSurvey 2023, n = 800;36.7;kirchfeld;engaged_12m;3\n"))
        .containsExactly(new KnownFigures.Figure("engaged_12m", "kirchfeld", 36.7, 3, "Survey 2023, n = 800"));
    assertThat(problems.none()).isTrue();
  }

  @Test
  void whatIsMissingOrTwiceInTheHeadingsIsNamed() throws IOException {
    assertThat(read("observable,unit,value,value,quelle\nengaged,,1,1,x\n")).isEmpty();
    assertThat(lines()).anyMatch(line -> line.contains("known.csv:1: value: this column is there twice"))
        .anyMatch(line -> line.contains("known.csv:1: tolerance: this column is missing"))
        .anyMatch(line -> line.contains("found the column quelle"));
  }

  @Test
  void theSameFigureTwiceIsAMistake() throws IOException {
    assertThat(read(HEAD + "engaged,,30,1,x\nengaged,sex:male,30,1,x\nengaged,,31,1,x\n")).isEmpty();
    assertThat(lines()).singleElement().asString().contains("known.csv:4: observable: found engaged", "line 2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "observable,unit,value,tolerance,source\n", "\u0000\u0001", "\"", "a\nb\nc",
      "observable,unit,value,tolerance,source\n\"engaged,,1,1,x\n", "observable,unit,value,tolerance,source\n,,,,\nx",
      "observable,unit,value,tolerance,source\nengaged,,1e9,1,x\n",
      "observable,unit,value,tolerance,source\nengaged,,NaN,1,x\n",
      "observable,unit,value,tolerance,source\nengaged,,-0.1,1,x\n",
      "observable,unit,value,tolerance,source\n\u202Eengaged,,1,1,x\n"})
  void hostileTextBecomesLinesThatSayWhatIsWrong(String text) throws IOException {
    assertThat(read(text)).isEmpty();
    assertThat(lines()).isNotEmpty().allMatch(line -> line.startsWith(folder.resolve("known.csv").toString()))
        .noneMatch(line -> line.matches("(?s).*[\\p{Cntrl}\\p{Cf}].*"));
  }

  @Test
  void foldersArchivesAndMissingFilesAreNamed() throws IOException {
    assertThat(KnownFigures.read(folder, Optional.empty(), problems)).isEmpty();
    assertThat(KnownFigures.read(folder.resolve("none.csv"), Optional.empty(), problems)).isEmpty();
    Path archive = folder.resolve("known.xlsx");
    Files.write(archive, "PK\u0003\u0004rest".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(KnownFigures.read(archive, Optional.empty(), problems)).isEmpty();
    assertThat(lines()).hasSize(3).allMatch(line -> line.contains("figures known of the town"));
  }
}
