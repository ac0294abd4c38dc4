package org.sozialraum.runner.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A thousand damaged scenarios, towns and town folders; {@link HostileInputSlowTest} tries ten thousand. */
class HostileInputTest {
  @TempDir
  private Path scratch;

  private void assertHarmless(List<Subject> subjects, int each) throws Exception {
    assertThat(Mutants.faults(subjects, 1, each, scratch)).isEmpty();
  }

  @Test
  void damagedScenariosAreCheckedOrRefusedWithLines() throws Exception {
    assertHarmless(Subjects.scenarios(), 75);
  }

  @Test
  void damagedFilesOfASmallTownAreImportedOrRefusedWithLines() throws Exception {
    assertHarmless(Subjects.writtenTowns(), 100);
  }

  @Test
  void damagedTownFoldersAreRefusedWithLines() throws Exception {
    assertHarmless(List.of(Subjects.townFolder(scratch)), 100);
  }

  @Test
  void damagedPiecesOfRealTownsAreImportedOrRefusedWithLines() throws Exception {
    Assumptions.assumeTrue(Subjects.dataIsThere(), "the public data is not here; set -Dsozialraum.data to its folder");
    assertHarmless(Subjects.cutOuts(), 60);
  }
}
