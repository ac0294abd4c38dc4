package org.sozialraum.runner.townfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.sozialraum.runner.townfile.SampleTownFiles.POPULATION;
import static org.sozialraum.runner.townfile.SampleTownFiles.boundaries;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sozialraum.message.Language;
import org.sozialraum.quantity.Problem;
import org.sozialraum.quantity.Problems;

/** Files that are no plain tables: other encodings, archives, pipes, devices, folders, endless ones. */
@Timeout(20)
class UnusualFilesTest {
  @TempDir
  private Path folder;

  private ImportReport imported(byte[] population) {
    SampleTownFiles files = new SampleTownFiles(folder);
    files.write("population.csv", population);
    return files.imported();
  }

  private List<String> mistakes(byte[] population) {
    SampleTownFiles files = new SampleTownFiles(folder);
    files.write("population.csv", population);
    return files.mistakes();
  }

  /** The lines of an import whose population file is somewhere else. */
  private List<String> mistakes(Path population) {
    SampleTownFiles files = new SampleTownFiles(folder);
    Problems problems = new Problems();
    TownImport.run(new ImportRequest(folder.resolve("boundaries.geojson"), population, List.of(), Optional.empty(),
        files.out(), "en"), problems);
    assertThat(files.out()).doesNotExist();
    return problems.all().stream().map(Problem::line).map(line -> line.replace(folder + "/", "")).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
  void spreadsheetsTextInUtf16IsRead(String encoding) {
    byte[] bytes = ("\uFEFF" + POPULATION.replace(',', '\t')).getBytes(Charset.forName(encoding));
    ImportReport report = imported(bytes);
    assertThat(report.plan().orElseThrow().population()).isEqualTo(300);
    assertThat(report.text("en")).contains("population.csv is not UTF-8 and was read as UTF-16.");
  }

  @Test
  void utf16WithoutItsMarkIsOneLine() {
    assertThat(mistakes(POPULATION.getBytes(StandardCharsets.UTF_16LE))).containsExactly("population.csv:1: this is"
        + " not a text file, or one in an unusual encoding; tables are CSV files; export the table as CSV (UTF-8)");
  }

  @Test
  void placesInUtf16AreRead() {
    SampleTownFiles files = new SampleTownFiles(folder).places("");
    files.write("places.geojson", ("\uFEFF" + SampleTownFiles.PLACES).getBytes(StandardCharsets.UTF_16LE));
    assertThat(files.imported().places().orElseThrow().read()).isEqualTo(5);
  }

  @Test
  void titlesAboveTheHeadingsAreLeftOutAndSaid() {
    String text = "Einwohner nach Quartieren, Stand 31.12.2024;;;\n\nStatistisches Amt;;;\n"
        + "id;name;population;female\n01;West;1.100;50\n02;Mitte;200;52\n03;Ost;300;48\n";
    ImportReport report = imported(text.getBytes(StandardCharsets.UTF_8));
    assertThat(report.plan().orElseThrow().population()).isEqualTo(1600);
    assertThat(report.text("en")).contains(
        "population.csv:1 is a remark and left out: Einwohner nach Quartieren, Stand 31.12.2024",
        "population.csv:3 is a remark and left out: Statistisches Amt", "rows: 5 read = 3 used + 2 unmapped");
  }

  @Test
  void titlesWithoutSeparatorsAreLeftOutToo() {
    assertThat(imported(("Einwohner, Stand 2024\n" + POPULATION.replace(',', ';')).getBytes(StandardCharsets.UTF_8))
        .plan().orElseThrow().population()).isEqualTo(300);
    assertThat(imported(("Bevölkerung\n\n" + POPULATION).getBytes(StandardCharsets.UTF_8)).plan().orElseThrow()
        .population()).isEqualTo(300);
  }

  @Test
  void aHeadingTooFewIsNoTitle() {
    assertThat(mistakes(POPULATION.replace("name,population", "name").getBytes(StandardCharsets.UTF_8))).hasSize(3)
        .first().asString().startsWith("population.csv:2: found 8 cells; the headings name 7");
  }

  @Test
  void compressedFilesAreNamedAndNeverUnpacked() throws IOException {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(zipped)) {
      zip.putNextEntry(new ZipEntry("../../population.csv"));
      zip.write(POPULATION.getBytes(StandardCharsets.UTF_8));
    }
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(POPULATION.getBytes(StandardCharsets.UTF_8));
    }
    assertThat(mistakes(zipped.toByteArray())).containsExactly("population.csv:1: this is a ZIP archive or a workbook"
        + " (xlsx, ods); wanted is a CSV file with the residents; unpack it and name the file inside, or save the sheet"
        + " as CSV (UTF-8)");
    assertThat(mistakes(packed.toByteArray())).containsExactly("population.csv:1: this is a compressed file; wanted is"
        + " a CSV file with the residents; unpack it and name the file inside");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<!DOCTYPE html><html>", " <html><body>", "<?xml version=\"1.0\"?>", "%PDF-1.7",
      "SQLite format 3\0", "version https://git-lfs.github.com/spec/v1\noid sha256:0"})
  void otherFormatsAreNamed(String begin) {
    assertThat(mistakes(begin.getBytes(StandardCharsets.ISO_8859_1))).singleElement().asString()
        .startsWith("population.csv:1: this is ").doesNotContain("heading");
  }

  @Test
  void foldersAndDevicesAreNoFiles() throws IOException {
    assertThat(mistakes(Files.createDirectory(folder.resolve("tables")))).containsExactly(
        "tables: this is a folder; wanted is a CSV file with the residents; name the file itself");
    assumeThat(Path.of("/dev/zero")).exists();
    assertThat(mistakes(Path.of("/dev/zero"))).containsExactly("/dev/zero: this is not a file, but a device or a pipe;"
        + " wanted is a CSV file with the residents; name the file itself");
  }

  @Test
  void aPipeThatNobodyWritesToIsNotWaitedFor() throws Exception {
    assumeThat(System.getProperty("os.name")).doesNotContain("Win");
    Path pipe = folder.resolve("pipe");
    Process made = new ProcessBuilder("mkfifo", pipe.toString()).start();
    assertThat(made.waitFor(5, TimeUnit.SECONDS) && made.exitValue() == 0).isTrue();
    assertThat(mistakes(pipe)).singleElement().asString()
        .startsWith("pipe: this is not a file, but a device or a pipe");
  }

  @Test
  void hugeFilesAreRefusedUnread() throws IOException {
    Path huge = folder.resolve("huge.csv");
    try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
      file.setLength(40L << 30); // a hole in the file system, not forty gigabytes
    }
    assertThat(mistakes(huge)).containsExactly("huge.csv: the file is larger than 16 MB; wanted is a CSV file with the"
        + " residents; cut it to the town or check that this is the right file");
  }

  @Test
  void aTableOfManyStrangersIsOneLineInTime() {
    StringBuilder table = new StringBuilder("id,residents\n01,10\n02,20\n03,30\n");
    for (int k = 100; k < 100_000; k++) {
      table.append(k).append(",7\n");
    }
    assertThat(mistakes(table.toString().getBytes(StandardCharsets.UTF_8))).singleElement().asString()
        .startsWith("population.csv:5: id: 99900 of 99903 keys are not among the 3 of the boundaries: 100, 101, 102");
  }

  @Test
  void aLinkInsideATownFolderIsRefused() throws IOException {
    SampleTownFiles files = new SampleTownFiles(folder);
    files.imported();
    Path places = files.out().resolve("places.csv");
    Path elsewhere = Files.move(places, folder.resolve("elsewhere.csv"));
    Files.createSymbolicLink(places, elsewhere);
    Problems problems = new Problems();
    assertThat(TownFolder.read(files.out(), problems)).isNull();
    assertThat(problems.all()).singleElement().extracting(Problem::line).asString().endsWith(
        "places.csv: this is a link to another file; a town folder holds its files itself; import the town again");
  }

  @Test
  void aLinkToATownFolderIsThatFolderButIsNeverReplaced() throws IOException {
    SampleTownFiles files = new SampleTownFiles(folder);
    files.imported();
    Path link = Files.createSymbolicLink(folder.resolve("link"), files.out());
    Problems problems = new Problems();
    assertThat(TownFolder.read(link, problems).population()).isEqualTo(300);
    assertThat(TownFolder.refusal(link)).hasValueSatisfying(why ->
        assertThat(why.in(Language.EN)).contains("a file or a link"));
  }

  @Test
  void boundariesNeedNoLineBreaksToBeLocated() {
    SampleTownFiles files = new SampleTownFiles(folder).boundaries(boundaries().replace("\n", "")
        .replace("13.01,", "x,"));
    assertThat(files.mistakes()).singleElement().asString().startsWith("boundaries.geojson:1: ").contains("column");
  }

  @Test
  void lettersOutsideTheBasicPlaneAndHalvesOfThemDoNotDamageATown() {
    SampleTownFiles files = new SampleTownFiles(folder).places(SampleTownFiles.PLACES
        .replace("\"Treff\"", "\"Treff \\ud83d\\ude00\\ud800\\u00a0" + "\\ud83d\\ude00".repeat(150) + "\""));
    ImportReport report = files.imported();
    SampleTownFiles.assertSame(TownFolder.read(files.out(), new Problems()), report.plan().orElseThrow());
    assertThat(report.plan().orElseThrow().places().get(0).name()).startsWith("Treff \ud83d\ude00")
        .hasSizeLessThan(201);
  }
}
