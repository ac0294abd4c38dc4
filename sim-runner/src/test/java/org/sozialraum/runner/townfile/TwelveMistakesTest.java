package org.sozialraum.runner.townfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Twelve mistakes in the files of one town give twelve lines at once, each with its file and line. */
class TwelveMistakesTest {
  @TempDir
  private Path folder;

  @Test
  void giveTwelveLines() {
    SampleTownFiles files = new SampleTownFiles(folder)
        .boundaries(SampleTownFiles.boundaries().replace("13.02, 52.0], [13.03, 52.0], [13.03, 52.01], [13.02, 52.01]",
            "13.02, 52.0], [13.03, 52.0], [13.02, 52.0]"))
        .population("""
            id,name,population,age_0_17,age_18_39,age_40_64,age_65_plus,female
            01,West,1OO,20,30,30,20,50
            20,Mitte,100,10,40,30,20,52
            03,Ost,100,30,20,31,20,-48
            77,Hafen,1e9,1,1,1,1,1
            """)
        .indicators("id,transfer_recipients_pct,unemployed_pct\n01,10.5,400\n02,many,-5\n03,20,8.5\n")
        .indicators("id,household_size\n01,2,1\n02,2\n")
        .places("id,amenity,lon,lat\n1,cafe,13.005,north\n2,cafe,13.015,52.005\n3,cafe,east,52.005\n");
    assertThat(files.mistakes()).hasSize(12).allMatch(line -> line.matches("[\\w-]+\\.(csv|geojson):\\d+: .*"))
        .doesNotHaveDuplicates();
    assertThat(files.out()).doesNotExist();
  }
}
