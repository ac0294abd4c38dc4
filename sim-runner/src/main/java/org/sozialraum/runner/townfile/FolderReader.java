package org.sozialraum.runner.townfile;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.sozialraum.message.Message;
import org.sozialraum.quantity.Problems;
import org.sozialraum.town.Area;
import org.sozialraum.town.PlaceKind;
import org.sozialraum.town.TownPlan.AgeGroup;
import org.sozialraum.town.TownPlan.HouseholdGroup;
import org.sozialraum.town.TownPlan.Indicators;
import org.sozialraum.town.TownPlan.PlacePlan;
import org.sozialraum.town.TownPlan.QuarterPlan;
import org.sozialraum.town.TownPlan;

/** Reads a town folder back and checks it against its digest. */
final class FolderReader {
  private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
      .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(32).maxNumberLength(100).build()).build());
  private static final Message ADVICE = Message.of("town.folder.import-again");

  private final Path dir;
  private final Problems problems;
  private final Map<String, List<AgeGroup>> ages = new HashMap<>();
  private final Map<String, List<HouseholdGroup>> households = new HashMap<>();
  private final Map<String, Area> areas = new HashMap<>();
  private final List<PlacePlan> places = new ArrayList<>();

  FolderReader(Path dir, Problems problems) {
    this.dir = dir;
    this.problems = problems;
  }

  /** The plan; null if anything is wrong. */
  TownPlan plan() {
    Problems mine = new Problems();
    TownPlan plan = plan(mine);
    problems.addAll(mine);
    return mine.none() ? plan : null;
  }

  private TownPlan plan(Problems found) {
    Findings inTown = new Findings(found, dir.resolve(FolderText.TOWN));
    Optional<JsonNode> town = InputFile.readOwn(dir.resolve(FolderText.TOWN), InputFile.LARGEST_TABLE,
            "description", inTown)
        .flatMap(bytes -> description(bytes, inTown));
    if (town.isEmpty()) {
      return null;
    }
    rows(found, FolderText.AGE_GROUPS, FolderText.AGE_GROUPS_HEADINGS, this::ageGroup);
    if (Files.exists(dir.resolve(FolderText.HOUSEHOLDS), LinkOption.NOFOLLOW_LINKS)) {
      rows(found, FolderText.HOUSEHOLDS, FolderText.HOUSEHOLDS_HEADINGS, this::householdGroup);
    }
    rows(found, FolderText.PLACES, FolderText.PLACES_HEADINGS, this::place);
    boundaries(found);
    List<QuarterPlan> quarters = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    rows(found, FolderText.QUARTERS, FolderText.QUARTERS_HEADINGS, (row, cells) -> {
      QuarterPlan quarter = quarter(cells);
      quarters.add(quarter);
      if (!seen.add(quarter.id())) {
        cells.wrong("id", "town.folder.quarter-twice", quarter.id());
      }
      if (!areas.containsKey(quarter.id())) {
        cells.wrong("id", "town.folder.no-boundary", quarter.id(), FolderText.BOUNDARIES);
      }
      long sum = quarter.ageGroups().stream().mapToLong(AgeGroup::residents).sum();
      if (!quarter.ageGroups().isEmpty() && sum != quarter.population()) {
        cells.wrong("population", "town.folder.ages", sum, quarter.population());
      }
    });
    if (found.none() && quarters.isEmpty()) {
      new Findings(found, dir.resolve(FolderText.QUARTERS)).add(1, "",
          Message.of("town.folder.no-quarters"), ADVICE);
    }
    if (!found.none()) {
      return null;
    }
    List<String> assumed = new ArrayList<>();
    town.get().path("assumed").forEach(sentence -> assumed.add(sentence.asText()));
    TownPlan plan = Digest.sealed(new TownPlan(town.get().path("id").asText(), town.get().path("name").asText(),
        quarters, places, assumed, "", origin(town.get().path("origin"), inTown)));
    if (!plan.digest().equals(town.get().path("digest").asText())) {
      inTown.add(1, "digest", Message.of("town.folder.changed"), ADVICE);
    }
    return plan;
  }

  /** Where the metres count from; it is no part of the digest, because places and boundaries are in metres. */
  private static TownPlan.Origin origin(JsonNode said, Findings inTown) {
    double lon = said.path("lon").asDouble(Double.NaN);
    double lat = said.path("lat").asDouble(Double.NaN);
    if (!(Math.abs(lon) <= 180 && Math.abs(lat) < 90)) {
      inTown.add(1, "origin", Message.of("town.folder.origin"), ADVICE);
    }
    return new TownPlan.Origin(lon, lat);
  }

  private static Optional<JsonNode> description(byte[] bytes, Findings findings) {
    try {
      JsonNode town = JSON.readTree(bytes);
      if (!town.path("format").asText().equals(TownFolder.FORMAT)) {
        findings.add(1, "format", "town.folder.format", town.path("format").asText(), TownFolder.FORMAT);
      } else if (town.path("version").asInt() != TownFolder.VERSION) {
        findings.add(1, "version",
            Message.of("town.folder.version", town.path("version").asText(), TownFolder.VERSION), ADVICE);
      } else if (!town.path("id").isTextual() || !town.path("name").isTextual() || !town.path("digest").isTextual()) {
        findings.add(1, "", Message.of("town.folder.incomplete"), ADVICE);
      } else {
        return Optional.of(town);
      }
    } catch (JsonProcessingException broken) {
      findings.add(broken.getLocation() == null ? 1 : Math.max(1, broken.getLocation().getLineNr()), "",
          Message.of("town.folder.not-json"), ADVICE);
    } catch (IOException broken) {
      findings.add(1, "", Message.of("town.folder.not-utf8"), ADVICE);
    }
    return Optional.empty();
  }

  private void rows(Problems found, String file, String headings, BiConsumer<Sheet.Row, Cells> each) {
    Findings findings = new Findings(found, dir.resolve(file));
    Optional<Sheet> sheet = InputFile.readOwn(dir.resolve(file), InputFile.LARGEST_MAP, "own-file", findings)
        .flatMap(bytes -> Sheet.readPlain(bytes, findings));
    if (sheet.isPresent() && !String.join(",", sheet.get().headings()).equals(headings)) {
      findings.add(1, "", Message.of("town.folder.headings", headings), ADVICE);
    } else if (sheet.isPresent()) {
      sheet.get().rows().forEach(row -> each.accept(row, new Cells(sheet.get(), row, findings)));
    }
  }

  private void ageGroup(Sheet.Row row, Cells cells) {
    AgeGroup group = new AgeGroup((int) cells.whole("from", AgeSpan.OLDEST), (int) cells.whole("to", AgeSpan.OLDEST),
        (int) cells.whole("residents", JoinedPopulation.MOST_RESIDENTS));
    List<AgeGroup> groups = ages.computeIfAbsent(cells.text("quarter"), unknown -> new ArrayList<>());
    int expected = groups.isEmpty() ? 0 : groups.get(groups.size() - 1).to() + 1;
    if (group.from() != expected || group.to() < group.from()) {
      cells.wrong("from", "town.folder.age-order", group.from(), expected);
    }
    groups.add(group);
  }

  private void householdGroup(Sheet.Row row, Cells cells) {
    int from = (int) cells.whole("from", HouseholdGroup.OPEN);
    int to = (int) cells.whole("to", HouseholdGroup.OPEN);
    List<HouseholdGroup> groups = households.computeIfAbsent(cells.text("quarter"), unknown -> new ArrayList<>());
    int expected = groups.isEmpty() ? 1 : groups.get(groups.size() - 1).to() + 1;
    if (from != expected || to < from) {
      cells.wrong("from", "town.folder.household-order", from, expected);
      return;
    }
    groups.add(new HouseholdGroup(from, to, (int) cells.whole("households", JoinedPopulation.MOST_RESIDENTS)));
  }

  /** Households of a quarter; none, with a problem, where they are more than its residents. */
  private List<HouseholdGroup> households(String id, int population, Cells cells) {
    List<HouseholdGroup> groups = households.getOrDefault(id, List.of());
    long sum = groups.stream().mapToLong(HouseholdGroup::households).sum();
    if (sum > population) {
      cells.wrong("population", "town.folder.households", sum, FolderText.HOUSEHOLDS, population);
      return List.of();
    }
    return groups;
  }

  private void place(Sheet.Row row, Cells cells) {
    Optional<PlaceKind> kind = java.util.Arrays.stream(PlaceKind.values())
        .filter(each -> each.fileName().equals(cells.text("kind"))).findFirst();
    if (kind.isEmpty()) {
      cells.wrong("kind", "town.folder.kind", cells.text("kind"), Message.list(
          java.util.Arrays.stream(PlaceKind.values()).map(PlaceKind::fileName).toList()));
      return;
    }
    String steps = cells.text("barrier_free");
    if (!steps.equals("yes") && !steps.equals("no")) {
      cells.wrong("barrier_free", "town.folder.yes-or-no", steps);
    }
    places.add(new PlacePlan(cells.text("id"), cells.text("name"), kind.get(), cells.number("x", -1e7, 1e7),
        cells.number("y", -1e7, 1e7), steps.equals("yes")));
  }

  private QuarterPlan quarter(Cells cells) {
    String id = cells.text("id");
    Indicators indicators = new Indicators(cells.indicator("deprivation", -10, 10),
        cells.indicator("transfer_percent", 0, 100), cells.indicator("unemployed_percent", 0, 100),
        cells.indicator("migration_share", 0, 1), cells.indicator("female_share", 0, 1),
        cells.indicator("household_size", 1, 20), cells.indicator("over_5_years_share", 0, 1));
    int population = (int) cells.whole("population", JoinedPopulation.MOST_RESIDENTS);
    return new QuarterPlan(id, cells.text("name"), cells.text("municipality"), cells.text("district"),
        areas.getOrDefault(id, new Area(new double[0][][])), population, ages.getOrDefault(id, List.of()),
        households(id, population, cells), indicators);
  }

  private void boundaries(Problems found) {
    Findings findings = new Findings(found, dir.resolve(FolderText.BOUNDARIES));
    InputFile.readOwn(dir.resolve(FolderText.BOUNDARIES), InputFile.LARGEST_MAP, "own-file", findings)
        .ifPresent(bytes -> MapFile.read(bytes, false, findings, feature -> {
          List<double[][]> rings = new ArrayList<>();
          feature.shapes().forEach(shape -> rings.addAll(shape.rings()));
          if (rings.isEmpty() || rings.stream().anyMatch(ring -> ring.length < 3)) {
            findings.add(feature.line(), feature.where(), Message.of("town.folder.no-area"), ADVICE);
          }
          String id = feature.properties().getOrDefault("id", "");
          if (areas.put(id, new Area(rings.toArray(double[][][]::new))) != null) {
            findings.add(feature.line(), feature.where(), Message.of("town.folder.area-twice"), ADVICE);
          }
        }));
  }

  /** The cells of one row by heading. */
  private record Cells(Sheet sheet, Sheet.Row row, Findings findings) {
    String text(String heading) {
      return FolderText.uncelled(row.cells().get(sheet.column(heading)));
    }

    double indicator(String heading, double min, double max) {
      return row.cells().get(sheet.column(heading)).isEmpty() ? Double.NaN : number(heading, min, max);
    }

    double whole(String heading, double max) {
      double number = number(heading, 0, max);
      if (number != Math.rint(number)) {
        wrong(heading, "town.folder.whole", row.cells().get(sheet.column(heading)));
      }
      return number;
    }

    double number(String heading, double min, double max) {
      String cell = row.cells().get(sheet.column(heading));
      double number = CellNumber.of(cell, sheet, false);
      if (!(number >= min && number <= max)) {
        wrong(heading, "town.folder.number", cell, min, max);
        return 0;
      }
      return number;
    }

    void wrong(String heading, String key, Object... arguments) {
      findings.add(row.line(), heading, Message.of(key, arguments), ADVICE);
    }
  }
}
