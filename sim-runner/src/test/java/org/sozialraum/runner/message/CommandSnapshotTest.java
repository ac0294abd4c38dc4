package org.sozialraum.runner.message;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sozialraum.message.Language;

/** What commands say about how they were typed, and about what came of them. */
class CommandSnapshotTest {
  private static final String SMALL = """
      question: Does anything happen?
      town: dorfgruppe
      horizon: {burn-in-years: 0, observed-years: 1}
      replications: 1
      """;

  @TempDir
  private Path folder;

  private Snapshot snapshot;
  private String small;

  @Test
  void whatCommandsSayIsWhatIsKept() throws IOException {
    snapshot = new Snapshot("command", folder);
    small = snapshot.file("small.yaml", SMALL).toString();
    commands();
    options();
    comparisons();
    outcomes();
    snapshot.compare();
  }

  private void add(String what, String... args) {
    snapshot.add(what, snapshot.errors(args));
  }

  private void commands() {
    // Without a command there is no option either; the computer's language decides.
    snapshot.add("no command", inLocale());
    snapshot.add("a misspelt command", inLocale("comprae", "a.yaml"));
    snapshot.add("a file without a command", inLocale("scenarios/treffpunkt.yaml"));
    snapshot.add("an unknown catalogue", inLocale("describe", "parameter"));
    snapshot.add("an unknown form", inLocale("describe", "parameters", "--format", "html"));
    add("no scenario", "run");
    add("no files to import", "import");
    add("a file name with spaces", "check", "my", "town.yaml");
    snapshot.add("an unknown language", language -> Snapshot.said(false, "check", small, "--lang", "fr", "--years", "x",
        "--lang", language.toString()));
  }

  private void options() {
    add("a misspelt option", "check", small, "--replicatons", "3");
    add("an unknown option", "check", small, "--colour", "blue");
    add("letters for a whole number", "check", small, "--seed", "seven");
    add("letters for a number", "check", small, "--burn-in-limit", "much");
    add("a word that is not allowed", "check", small, "--progress", "loud");
    add("no value", "check", small, "--seed");
    add("another option where a value belongs", "check", small, "--seed", "--years", "3");
    add("a value for an option that has none", "check", small, "--debug=much");
    add("an option twice", "check", small, "--seed", "1", "--seed", "2");
    add("an empty path", "check", "");
    add("a path that cannot be", "check", "a\0b");
    add("numbers outside their bounds", "check", small, "--years", "0", "--replications", "10001", "--workers", "-1",
        "--burn-in-limit", "0");
    add("several slips at once", "check", small, "--seed", "seven", "--colour", "blue", "--years", "x");
  }

  private void comparisons() {
    String other = snapshot.file("other.yaml", SMALL.replace("dorfgruppe", "musterstadt").replace("burn-in-years: 0",
        "burn-in-years: 1").replace("observed-years: 1", "observed-years: 2").replace("replications: 1",
        "replications: 2") + "seed: 3\n").toString();
    add("scenarios that cannot be compared", "compare", small, other);
  }

  private void outcomes() throws IOException {
    String lazy = snapshot.file("lazy.yaml", SMALL + """
        interventions:
          - asking-campaign: {intensity: 0}
          - outreach-to-older: {intensity: 0}
        """).toString();
    snapshot.add("interventions that reach nobody", language -> Snapshot.said(false, "run", lazy, "--out",
        folder.resolve("lazy-" + language).toString(), "--progress", "none", "--lang", language.toString()));
    String dear = snapshot.file("dear.yaml", SMALL + """
        budget: {per-year: 300000, rest-for: [kirchfeld]}
        interventions:
          - asking-campaign: {setup-weeks: 0}
          - lighting-and-upkeep: {quarters: [kirchfeld, oberau], setup-weeks: 0}
          - youth-participation: {intensity: 0}
        """).toString();
    snapshot.add("what a scenario costs", language -> Snapshot.said(true, "run", dear, "--out",
        folder.resolve("dear-" + language).toString(), "--progress", "none", "--lang", language.toString()).stream()
        .filter(line -> line.contains("€")).toList());
    String out = folder.resolve("small").toString();
    Snapshot.said(false, "run", small, "--out", out, "--progress", "none");
    add("the same again", "run", small, "--out", out, "--progress", "none");
    add("another scenario into the same folder", "run", small, "--out", out, "--progress", "none", "--seed", "2");
    snapshot.add("where page and workbook are", language -> Snapshot.said(true, "run", small, "--out", out,
        "--progress", "none", "--lang", language.toString()).stream().filter(line -> line.contains(".html")).toList());
    snapshot.add("the page once more", language -> Snapshot.said(true, "report", out, "--lang", language.toString()));
    add("a page over another file", "report", out, "--out", "notes.txt");
    add("nothing to compare", "compare", small, "--out", out, "--progress", "none");
    Files.createDirectories(folder.resolve("foreign"));
    snapshot.file("foreign/letter.txt", "Dear mayor");
    add("a folder with other files", "run", small, "--out", folder.resolve("foreign").toString());
    add("a file for a folder", "run", small, "--out", small);
    add("a folder inside a file", "run", small, "--out", small + "/results");
    snapshot.add("a command that is interrupted", language -> {
      Thread.currentThread().interrupt();
      try {
        return Snapshot.said(false, "check", folder.resolve("missing.yaml").toString(), "--lang", language.toString());
      } finally {
        Thread.interrupted();
      }
    });
  }

  /** What is said where the language is that of the computer. */
  private static Function<Language, List<String>> inLocale(String... args) {
    return language -> {
      Locale before = Locale.getDefault();
      try {
        Locale.setDefault(Locale.forLanguageTag(language.toString()));
        return Snapshot.said(false, args);
      } finally {
        Locale.setDefault(before);
      }
    };
  }
}
