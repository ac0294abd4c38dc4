package org.sozialraum.runner.townfile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.sozialraum.message.Language;
import org.sozialraum.message.Message;
import org.sozialraum.quantity.Problems;
import org.sozialraum.quantity.Quantities;
import org.sozialraum.synthesis.Founding;
import org.sozialraum.town.TownPlan.QuarterPlan;
import org.sozialraum.town.TownPlan;
import org.sozialraum.trait.Traits;

/**
 * Makes a town folder of public data: boundaries, residents, indicators and places.
 *
 * <p>Every mistake is added to the problems with {@code file:line} in front of its path. If there is any, nothing is
 * written. Otherwise the folder stands complete when this returns.
 */
public final class TownImport {
  
  private static final long USUAL_SEED = 1;
  private static final int MOST_QUARTERS = 20_000;
  private static final long MOST_RESIDENTS = 50_000_000;

  private final ImportRequest request;
  private final Problems problems;
  private final List<ImportReport.Source> sources = new ArrayList<>();
  private final List<Message> notes = new ArrayList<>();
  private final List<Message> hints = new ArrayList<>();
  private final Findings inBoundaries;
  private final Optional<ReferenceSystem> crs;
  private final ColumnMap columns;
  private final ColumnGuess guess = new ColumnGuess();

  private TownImport(ImportRequest request, Problems problems) {
    this.request = request;
    this.problems = problems;
    this.inBoundaries = new Findings(problems, request.boundaries());
    this.crs = request.crs().flatMap(ReferenceSystem::named);
    this.columns = ColumnMap.of(request, problems);
    if (request.crs().isPresent() && crs.isEmpty()) {
      problems.add("--crs", Message.of("town.crs.unknown", Findings.inert(request.crs().get())));
    }
  }

  /**
   * Imports a town and writes its folder.
   *
   * @return what was read and assumed; without a plan if problems were added
   * @throws TownFolderException if the folder cannot be written, with a message for the user
   */
  public static ImportReport run(ImportRequest request, Problems problems) {
    TownFolder.refusal(request.out()).ifPresent(why -> {
      throw new TownFolderException(why);
    });
    boolean clean = problems.none();
    TownImport town = new TownImport(request, problems);
    ImportReport report = town.report();
    if (!problems.none()) {
      return town.refused();
    }
    if (clean && report.plan().isPresent()) {
      report = report.with(PublishedAndBuilt.of(report.plan().get(), Quantities.defaults(Founding.Settings.class),
          Quantities.defaults(Traits.Settings.class), USUAL_SEED));
      TownFolder.write(report.plan().get(), report, request.out(), request.lang());
    }
    return report;
  }

  private ImportReport report() {
    List<MapObject> objects = new ArrayList<>();
    Optional<String> mapName = bytes(request.boundaries(), "boundaries", inBoundaries)
        .flatMap(bytes -> new MapLayer(crs, true, inBoundaries, notes, hints).read(bytes, objects::add));
    Findings inPopulation = new Findings(problems, request.population());
    Optional<Sheet> population = bytes(request.population(), "population", inPopulation)
        .flatMap(bytes -> Sheet.read(bytes, inPopulation)).map(columns::over);
    mapName.ifPresent(name -> checkShapes(objects));
    if (mapName.isEmpty() || population.isEmpty() || !problems.none()) {
      indicatorSheets(); // so that their mistakes are reported as well
      placesBytes().ifPresent(bytes -> readPlaces(bytes, new Findings(problems, request.places().orElseThrow()),
          place -> { }));
      return refused();
    }
    Optional<MappedQuarters> quarters = quarters(objects, population.get(), inPopulation);
    Optional<LocalProjection> projection = BoundaryShapes.projection(objects, inBoundaries);
    if (quarters.isEmpty() || projection.isEmpty()) {
      return refused();
    }
    return report(mapName.get(), objects, quarters.get(), projection.get(), population.get(), inPopulation);
  }

  /** Nothing was made; what helps to mend it stands in the notes. */
  private ImportReport refused() {
    return new ImportReport(Optional.empty(), 0, 0, List.of(), List.of(), Optional.empty(), List.of(), List.of(),
        hints, "");
  }

  private Optional<byte[]> bytes(Path file, String role, Findings findings) {
    boolean map = role.equals("boundaries") || role.equals("places");
    int largest = map ? InputFile.LARGEST_MAP : InputFile.LARGEST_TABLE;
    Optional<byte[]> bytes = InputFile.read(file, largest, role, findings);
    bytes.ifPresent(all -> sources.add(new ImportReport.Source(role, file.getFileName().toString(), Digest.of(all))));
    return bytes;
  }

  private void checkShapes(List<MapObject> objects) {
    if (objects.isEmpty()) {
      inBoundaries.add(1, "features", "town.map.empty");
    }
    for (MapObject object : objects) {
      if (object.shapes().stream().noneMatch(MapObject.Shape::isPolygon)) {
        inBoundaries.add(object.line(), object.where(), object.shapes().isEmpty() ? Message.of("town.map.no-geometry")
            : Message.of("town.map.no-area", object.shapes().get(0).type()), Message.of("town.map.polygon"));
      }
    }
  }

  private Optional<MappedQuarters> quarters(List<MapObject> objects, Sheet population, Findings inPopulation) {
    if (population.rows().isEmpty()) {
      inPopulation.add(1, "", "town.table.no-rows");
      return Optional.empty();
    }
    Optional<MappedQuarters> quarters = MappedQuarters.of(objects, population);
    Optional<KeyOverlap> overlap = quarters.isEmpty() ? KeyOverlap.of(objects, population)
        : quarters.get().join(population).flatMap(join -> KeyOverlap.against(join, objects, population));
    if (overlap.isPresent()) {
      inPopulation.add(1, "", overlap.get().message(inBoundaries.file()));
      return Optional.empty();
    }
    if (quarters.isEmpty()) {
      Set<String> properties = new LinkedHashSet<>();
      objects.forEach(each -> properties.addAll(each.properties().keySet()));
      inPopulation.add(1, "", "town.table.no-key-column", inBoundaries.file(), Message.list(population.headings()),
          Message.list(properties));
      return Optional.empty();
    }
    MappedQuarters found = quarters.get();
    for (MapObject object : objects) {
      if (object.properties().getOrDefault(found.keyProperty(), "").isEmpty()) {
        inBoundaries.add(object.line(), object.where(), "town.map.no-key", found.keyProperty());
      }
    }
    for (int quarter = 0; quarter < Math.min(found.count(), MOST_QUARTERS); quarter++) {
      MapObject first = found.features().get(quarter).get(0);
      if (Math.max(found.key(quarter).length(), found.name(quarter).length()) > Findings.LONGEST_NAME) {
        inBoundaries.add(first.line(), first.where(), "town.map.long-name", Findings.LONGEST_NAME);
      }
      if (found.features().get(quarter).size() > 1) {
        
        notes.add(Message.of("report.quarter-made-features", found.key(quarter), found.features().get(quarter).size()));
      }
    }
    if (found.count() > MOST_QUARTERS) {
      inBoundaries.add(1, "features", "town.map.many-quarters", found.count(), MOST_QUARTERS);
      return Optional.empty();
    }
    return quarters;
  }

  private ImportReport report(String mapName, List<MapObject> objects, MappedQuarters quarters,
      LocalProjection projection, Sheet population, Findings inPopulation) {
    List<JoinedTable> tables = new ArrayList<>();
    quarters.join(population).ifPresent(join -> tables.add(
        JoinedTable.of(population, quarters, join, true, inPopulation, inBoundaries)));
    tables.addAll(indicatorTables(quarters));
    JoinedPopulation published = new JoinedPopulation(tables, quarters.count());
    List<QuarterPlan> plans = plans(mapName, quarters, projection, published);
    Optional<PlaceSurvey> places = places(plans, projection);
    tables.forEach(table -> notes.addAll(table.notes()));
    notes.addAll(published.notes());
    for (JoinedTable table : tables) {
      if (table.sheet().encoding() != TableText.Encoding.UTF_8) {
        notes.add(TableText.note(table.sheet().file(), table.sheet().encoding()));
      }
    }
    List<Message> assumed = Assumptions.of(plans, places.map(PlaceSurvey::places).orElse(List.of()),
        places.map(PlaceSurvey::stepsUnknown).orElse(0));
    List<ImportReport.TableTally> tallies = new ArrayList<>();
    tallies.add(boundariesTally(objects, quarters));
    tables.forEach(table -> tallies.add(table.tally()));
    tables.forEach(table -> table.guess(guess));
    places.ifPresent(survey -> guess.addKinds(survey.tally("")));
    Optional<TownPlan> plan = Optional.empty();
    if (problems.none()) {
      plan = Optional.of(Digest.sealed(new TownPlan(townId(), townName(mapName), plans,
          places.map(PlaceSurvey::places).orElse(List.of()),
          assumed.stream().map(each -> each.in(Language.EN)).toList(), "",
          new TownPlan.Origin(projection.originLon(), projection.originLat()))));
    }
    return new ImportReport(plan, projection.originLon(), projection.originLat(), sources, tallies,
        places.map(survey -> survey.tally(request.places().orElseThrow().toString())), published.derived(), assumed,
        notes, guess.text());
  }

  private List<QuarterPlan> plans(String mapName, MappedQuarters quarters, LocalProjection projection,
      JoinedPopulation published) {
    List<QuarterPlan> plans = new ArrayList<>();
    long residents = 0;
    for (int k = 0; k < quarters.count(); k++) {
      residents += Math.max(0, published.residents(k));
      plans.add(new QuarterPlan(quarters.key(k), quarters.name(k), townName(mapName),
          quarters.district(k, townName(mapName)),
          BoundaryShapes.area(quarters.features().get(k), projection, inBoundaries),
          Math.max(0, published.residents(k)), published.ageGroups(k), published.households(k),
          published.indicators(k)));
    }
    if (problems.none() && (residents == 0 || residents > MOST_RESIDENTS)) {
      new Findings(problems, request.population()).add(1, "", "town.table.all-residents", residents,
          MOST_RESIDENTS);
    }
    return plans;
  }

  private List<Path> indicatorFiles() {
    Set<Path> seen = new HashSet<>(Set.of(request.population().toAbsolutePath().normalize()));
    return request.indicators().stream().filter(file -> seen.add(file.toAbsolutePath().normalize())).toList();
  }

  /** Indicator tables that can be read, each with where its mistakes are gathered. */
  private List<Read> indicatorSheets() {
    List<Read> sheets = new ArrayList<>();
    for (Path file : indicatorFiles()) {
      Findings findings = new Findings(problems, file);
      bytes(file, "indicators", findings)
          .flatMap(bytes -> Sheet.read(bytes, findings)).map(columns::over)
          .ifPresent(sheet -> sheets.add(new Read(sheet, findings)));
    }
    return sheets;
  }

  private record Read(Sheet sheet, Findings findings) {}

  private List<JoinedTable> indicatorTables(MappedQuarters quarters) {
    List<JoinedTable> tables = new ArrayList<>();
    for (Read read : indicatorSheets()) {
      Optional<MappedQuarters.Join> join = quarters.join(read.sheet());
      List<MapObject> first = quarters.features().stream().map(parts -> parts.get(0)).toList();
      Optional<KeyOverlap> overlap = join.isPresent() ? KeyOverlap.against(join.get(), first, read.sheet())
          : KeyOverlap.of(first, read.sheet());
      if (overlap.isPresent()) {
        read.findings().add(1, "", overlap.get().message(inBoundaries.file()));
      } else if (join.isEmpty()) {
        read.findings().add(1, "", "town.table.no-indicator-keys", inBoundaries.file(),
            Message.list(read.sheet().headings()), quarters.key(0), quarters.name(0));
      } else {
        tables.add(JoinedTable.of(read.sheet(), quarters, join.get(), false, read.findings(), inBoundaries));
      }
    }
    return tables;
  }

  private Optional<byte[]> placesBytes() {
    return request.places().flatMap(file -> bytes(file, "places", new Findings(problems, file)));
  }

  private Optional<String> readPlaces(byte[] bytes, Findings findings, Consumer<MapObject> sink) {
    return PlacesFile.read(bytes, columns, new MapLayer(crs, false, findings, notes, hints), guess, findings, notes,
        sink);
  }

  private Optional<PlaceSurvey> places(List<QuarterPlan> plans, LocalProjection projection) {
    return placesBytes().flatMap(bytes -> {
      Findings findings = new Findings(problems, request.places().orElseThrow());
      PlaceSurvey survey = new PlaceSurvey(plans, projection, columns.kinds());
      Optional<String> read = readPlaces(bytes, findings, survey::take);
      ImportReport.PlaceTally tally = survey.tally("");
      if (survey.firstBeyondLine() > 0) {
        findings.add(survey.firstBeyondLine(), "", "town.places.many", PlaceSurvey.MOST_PLACES);
      }
      if (read.isPresent() && tally.used() == 0 && tally.outside() > tally.withoutPosition()) {
        findings.add(survey.firstOutsideLine(), "", "town.places.all-outside", tally.outside());
      }
      request.columns().ifPresent(file -> notes.addAll(columns.kinds().unmet(file.toString())));
      if (tally.renamed() > 0) {
        notes.add(Message.of("report.places-have-an-id-occurred", tally.renamed()));
      }
      return read.map(name -> survey);
    });
  }

  private ImportReport.TableTally boundariesTally(List<MapObject> objects, MappedQuarters quarters) {
    Set<String> properties = new LinkedHashSet<>();
    objects.forEach(each -> properties.addAll(each.properties().keySet()));
    List<ImportReport.ColumnUse> columns = new ArrayList<>();
    for (String property : properties) {
      Message role = property.equals(quarters.keyProperty())
          ? Message.of("report.key-quarters")
          : property.equals(quarters.nameProperty()) ? Message.of("report.name")
          : property.equals(quarters.districtProperty()) ? Message.of("report.district") : null;
      columns.add(new ImportReport.ColumnUse(property, role != null,
          role != null ? role : Message.of("report.not-needed")));
    }
    return new ImportReport.TableTally(request.boundaries().toString(), true, objects.size(), objects.size(), 0, 0,
        columns);
  }

  /** Short name for files: the name of the folder. */
  private String townId() {
    String id = Heading.normal(folderName()).replace('_', '-');
    return id.isEmpty() ? "town" : id;
  }

  /** Name for titles: what the boundaries call themselves if that reads like a name, else the folder's name. */
  private String townName(String mapName) {
    if (mapName.matches("[\\p{L}][\\p{L} .'()-]{1,80}")
        && !mapName.matches("(?i)collection|.*geojson|layer|export|undefined")) {
      return mapName.strip();
    }
    String name = Findings.inert(folderName()).strip();
    return name.isEmpty() ? "Town" : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  private String folderName() {
    Path name = request.out().toAbsolutePath().normalize().getFileName();
    return name == null ? "town" : name.toString();
  }
}
