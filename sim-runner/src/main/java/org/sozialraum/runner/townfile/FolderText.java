package org.sozialraum.runner.townfile;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.sozialraum.town.TownPlan.AgeGroup;
import org.sozialraum.town.TownPlan.HouseholdGroup;
import org.sozialraum.town.TownPlan.Indicators;
import org.sozialraum.town.TownPlan.PlacePlan;
import org.sozialraum.town.TownPlan.QuarterPlan;
import org.sozialraum.town.TownPlan;

/** The files of a town folder as text: one plan, one text, on every machine. */
final class FolderText {
  static final String TOWN = "town.json";
  static final String QUARTERS = "quarters.csv";
  static final String AGE_GROUPS = "age-groups.csv";
  static final String HOUSEHOLDS = "household-sizes.csv";
  static final String PUBLISHED = "published-and-built.csv";
  static final String PLACES = "places.csv";
  static final String BOUNDARIES = "boundaries.geojson";
  static final String REPORT = "import-report.txt";
  static final String COLUMNS = "columns.yaml";
  static final String QUARTERS_HEADINGS = "id,name,municipality,district,population,deprivation,transfer_percent,"
      + "unemployed_percent,migration_share,female_share,household_size,over_5_years_share";
  static final String AGE_GROUPS_HEADINGS = "quarter,from,to,residents";
  static final String HOUSEHOLDS_HEADINGS = "quarter,from,to,households";
  static final String PLACES_HEADINGS = "id,name,kind,x,y,barrier_free";

  private static final Pattern NEEDS_QUOTES = Pattern.compile("[,\";\\n\\r\\t]");

  private FolderText() {}

  /** The files that hold the quarters and places, by name, in a fixed order. */
  static Map<String, String> tables(TownPlan plan) {
    Map<String, String> files = new LinkedHashMap<>();
    files.put(QUARTERS, quarters(plan));
    files.put(AGE_GROUPS, ageGroups(plan));
    if (plan.quarters().stream().anyMatch(quarter -> !quarter.households().isEmpty())) {
      files.put(HOUSEHOLDS, households(plan));
    }
    files.put(PLACES, places(plan));
    files.put(BOUNDARIES, boundaries(plan));
    return files;
  }

  private static String quarters(TownPlan plan) {
    StringBuilder text = new StringBuilder(QUARTERS_HEADINGS).append('\n');
    for (QuarterPlan quarter : plan.quarters()) {
      Indicators of = quarter.indicators();
      text.append(cell(quarter.id())).append(',').append(cell(quarter.name())).append(',')
          .append(cell(quarter.municipality())).append(',').append(cell(quarter.district())).append(',')
          .append(quarter.population());
      for (double number : new double[] {of.deprivation(), of.transferPercent(), of.unemployedPercent(),
          of.migrationShare(), of.femaleShare(), of.householdSize(), of.over5YearsShare()}) {
        text.append(',').append(CellNumber.plain(number));
      }
      text.append('\n');
    }
    return text.toString();
  }

  private static String ageGroups(TownPlan plan) {
    StringBuilder text = new StringBuilder(AGE_GROUPS_HEADINGS).append('\n');
    for (QuarterPlan quarter : plan.quarters()) {
      for (AgeGroup group : quarter.ageGroups()) {
        text.append(cell(quarter.id())).append(',').append(group.from()).append(',').append(group.to()).append(',')
            .append(group.residents()).append('\n');
      }
    }
    return text.toString();
  }

  private static String households(TownPlan plan) {
    StringBuilder text = new StringBuilder(HOUSEHOLDS_HEADINGS).append('\n');
    for (QuarterPlan quarter : plan.quarters()) {
      for (HouseholdGroup group : quarter.households()) {
        text.append(cell(quarter.id())).append(',').append(group.from()).append(',').append(group.to()).append(',')
            .append(group.households()).append('\n');
      }
    }
    return text.toString();
  }

  private static String places(TownPlan plan) {
    StringBuilder text = new StringBuilder(PLACES_HEADINGS).append('\n');
    for (PlacePlan place : plan.places()) {
      text.append(cell(place.id())).append(',').append(cell(place.name())).append(',')
          .append(place.kind().fileName()).append(',').append(metres(place.x())).append(',')
          .append(metres(place.y())).append(',').append(place.barrierFree() ? "yes" : "no").append('\n');
    }
    return text.toString();
  }

  /** GeoJSON in metres: rings that run against the clock begin a polygon, those that run with it are its holes. */
  private static String boundaries(TownPlan plan) {
    StringBuilder text = new StringBuilder("{\"type\": \"FeatureCollection\",\n"
        + "\"coordinates\": \"metres east and north of the origin in town.json\",\n\"features\": [\n");
    for (int k = 0; k < plan.quarters().size(); k++) {
      text.append("{\"type\": \"Feature\", \"properties\": {\"id\": ").append(json(plan.quarters().get(k).id()))
          .append("}, \"geometry\": {\"type\": \"MultiPolygon\", \"coordinates\": [");
      double[][][] rings = plan.quarters().get(k).area().rings();
      for (int ring = 0; ring < rings.length; ring++) {
        boolean begins = ring == 0 || BoundaryShapes.signedSquareMetres(rings[ring]) > 0;
        text.append(ring == 0 ? "[" : begins ? "],\n[" : ",\n").append('[');
        for (int point = 0; point < rings[ring].length; point++) {
          text.append(point == 0 ? "[" : ", [").append(metres(rings[ring][point][0])).append(", ")
              .append(metres(rings[ring][point][1])).append(']');
        }
        text.append(']');
      }
      text.append(rings.length > 0 ? "]" : "").append("]}}").append(k < plan.quarters().size() - 1 ? ",\n" : "\n");
    }
    return text.append("]}\n").toString();
  }

  /** Description of the town: what it is called, where it lies, what it was made of. */
  static String town(TownPlan plan, ImportReport report, String digest) {
    StringBuilder text = new StringBuilder("{\n  \"format\": \"" + TownFolder.FORMAT + "\",\n  \"version\": "
        + TownFolder.VERSION + ",\n");
    text.append("  \"id\": ").append(json(plan.id())).append(",\n  \"name\": ").append(json(plan.name())).append(",\n");
    text.append("  \"origin\": {\"lon\": ").append(CellNumber.plain(report.originLon())).append(", \"lat\": ")
        .append(CellNumber.plain(report.originLat())).append("},\n");
    text.append("  \"projection\": ").append(json("+proj=tmerc +lat_0=" + CellNumber.plain(report.originLat())
        + " +lon_0=" + CellNumber.plain(report.originLon()) + " +k=1 +ellps=WGS84 +units=m")).append(",\n");
    text.append("  \"residents\": ").append(plan.population()).append(",\n  \"assumed\": [");
    for (int k = 0; k < plan.assumed().size(); k++) {
      text.append(k == 0 ? "\n    " : ",\n    ").append(json(plan.assumed().get(k)));
    }
    text.append("\n  ],\n  \"sources\": [");
    for (int k = 0; k < report.sources().size(); k++) {
      ImportReport.Source source = report.sources().get(k);
      text.append(k == 0 ? "\n    " : ",\n    ").append("{\"role\": ").append(json(source.role()))
          .append(", \"file\": ").append(json(source.file())).append(", \"sha256\": ").append(json(source.sha256()))
          .append('}');
    }
    return text.append("\n  ],\n  \"digest\": ").append(json(digest)).append("\n}\n").toString();
  }

  /** Metres with two decimals, without a sign on zero. */
  static String metres(double metres) {
    long centimetres = (long) Math.rint(metres * 100);
    long size = Math.abs(centimetres);
    return (centimetres < 0 ? "-" : "") + size / 100 + '.' + (size % 100 < 10 ? "0" : "") + size % 100;
  }

  /**
   * A text as a cell: what a spreadsheet would take for a formula gets an apostrophe in front, as does what begins
   * with one, so that reading can take it away again.
   */
  static String cell(String text) {
    String inert = !text.isEmpty() && "=+-@'".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    boolean quoted = NEEDS_QUOTES.matcher(inert).find() || !inert.equals(inert.strip());
    return quoted ? '"' + inert.replace("\"", "\"\"") + '"' : inert;
  }

  /** The text of a cell that {@link #cell} wrote. */
  static String uncelled(String cell) {
    return cell.startsWith("'") ? cell.substring(1) : cell;
  }

  private static String json(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (char letter : text.toCharArray()) {
      if (letter == '"' || letter == '\\') {
        quoted.append('\\').append(letter);
      } else if (letter < ' ' || letter == '<' || letter == '\u2028' || letter == '\u2029') {
        quoted.append(String.format(java.util.Locale.ROOT, "\\u%04x", (int) letter));
      } else {
        quoted.append(letter);
      }
    }
    return quoted.append('"').toString();
  }
}
