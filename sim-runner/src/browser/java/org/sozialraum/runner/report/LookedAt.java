package org.sozialraum.runner.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.sozialraum.message.Language;
import org.sozialraum.runner.chart.ChartFixture;

/** The pages that are looked at, written when first asked for. */
enum LookedAt {
  /** A village, one intervention. With {@code -Dsozialraum.results=FOLDER} the page of somebody's own results. */
  USUAL(() -> own().isEmpty() ? ResultsFixture.of(new ChartFixture().withPeople())
      : ResultsReader.read(Path.of(own()))),
  /** Sixty quarters with long names, three interventions side by side. */
  LARGE(() -> ResultsFixture.of(new ChartFixture().withPeople().musterstadt().quarters(IntStream.range(0, 60)
      .mapToObj(row -> row % 7 == 0 ? "Großwohnsiedlung am Donaudampfschifffahrtskanal " + row : "Quartier " + row)
      .toArray(String[]::new))
      .variants("baseline", "treffpunkt", "ansprache-und-begleitung-in-allen-quartieren", "licht"))),
  /** Names that a browser would take for commands. */
  HOSTILE(() -> ResultsFixture.of(new ChartFixture().withPeople().quarters("<script>alert(1)</script>", "=1+1",
      "\"><img src=x onerror=alert(1)>", "]]>", "a\u202Eb\u0007c", "</style></svg><script>alert(2)</script>")
      .site("<script>alert(3)</script>").variants("baseline", "<b onclick=alert(4)>fett</b>")));

  private static final Map<String, Path> WRITTEN = new TreeMap<>();

  private final Supplier<Results> results;

  LookedAt(Supplier<Results> results) {
    this.results = results;
  }

  private static String own() {
    return System.getProperty("sozialraum.results", "");
  }

  /** The page, in German first. */
  Path page() {
    return page(Language.DE);
  }

  /** The page. */
  Path page(Language first) {
    return WRITTEN.computeIfAbsent(this + "-" + first + ".html", name -> {
      try {
        Path folder = Files.createTempDirectory("sozialraum-page");
        Path file = Files.writeString(folder.resolve(name), Page.of(results.get(), first));
        folder.toFile().deleteOnExit();
        file.toFile().deleteOnExit();
        return file;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }
}
