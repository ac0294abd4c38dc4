package org.sozialraum.runner.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.sozialraum.quantity.Problem;
import org.sozialraum.quantity.Problems;
import org.sozialraum.runner.townfile.TownFolder;
import org.sozialraum.town.TownPlan;

/** A town folder as an import left it, and whether it holds a town that can be lived in. */
final class WrittenTown {
  private final Path parent;

  WrittenTown(Path parent) {
    this.parent = parent;
  }

  /** What is wrong; empty text if nothing. */
  String fault() throws IOException {
    try (Stream<Path> left = Files.list(parent)) {
      List<String> names = left.map(each -> each.getFileName().toString()).sorted().toList();
      if (!names.equals(List.of("town"))) {
        return "beside the town there is " + names;
      }
    }
    Problems problems = new Problems();
    TownPlan plan = TownFolder.read(parent.resolve("town"), problems);
    if (plan == null || !problems.none()) {
      return "the town cannot be read again: " + problems.all().stream().map(Problem::line).toList();
    }
    String wrong = plan.quarters().stream().map(WrittenTown::wrong).filter(each -> !each.isEmpty()).findFirst()
        .or(() -> plan.places().stream().filter(each -> plan.quarterAt(each.x(), each.y()) < 0 || isLoud(each.name())
            || isLoud(each.id()) || each.id().isEmpty()).map(each -> "the place " + each).findFirst()).orElse("");
    return !wrong.isEmpty() ? wrong : formula();
  }

  private static String wrong(TownPlan.QuarterPlan quarter) {
    if (isLoud(quarter.id()) || isLoud(quarter.name()) || isLoud(quarter.district()) || quarter.id().isEmpty()) {
      return "the names of quarter " + quarter.id();
    }
    double area = quarter.area().squareMetres();
    if (!(area > 0 && area < 1e12) || quarter.population() < 0) {
      return "quarter " + quarter.id() + " has " + area + " square metres and " + quarter.population() + " residents";
    }
    TownPlan.Indicators of = quarter.indicators();
    return Arrays.stream(new double[] {of.transferPercent() / 100, of.unemployedPercent() / 100, of.migrationShare(),
        of.femaleShare(), of.householdSize() / 20, of.over5YearsShare()})
        .anyMatch(share -> share < 0 || share > 1) ? "an indicator of quarter " + quarter.id() + ": " + of : "";
  }

  private static boolean isLoud(String name) {
    return name.length() > 200 || name.matches("(?s).*(\\p{Cntrl}|[\\u202a-\\u202e\\u2028\\u2029]).*");
  }

  /** A cell that a spreadsheet would run. */
  private String formula() throws IOException {
    for (String file : List.of("quarters.csv", "places.csv", "age-groups.csv")) {
      for (String line : Files.readAllLines(parent.resolve("town").resolve(file))) {
        // Names may hold commas inside quotes; then the part behind the comma is no cell.
        for (String cell : line.replaceAll("\"[^\"]*\"", "").split(",", -1)) {
          if (cell.matches("[=+@\\t].*|-\\D.*")) {
            return file + " holds the formula " + cell;
          }
        }
        if (line.matches("(.*,)?\"[=+@\\t-].*")) {
          return file + " holds a formula: " + line;
        }
      }
    }
    return "";
  }
}
