package org.sozialraum.synthesis;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.sozialraum.town.TownPlan.AgeGroup;
import org.sozialraum.town.TownPlan.HouseholdGroup;
import org.sozialraum.town.TownPlan.Indicators;
import org.sozialraum.town.TownPlan.PlacePlan;
import org.sozialraum.town.TownPlan.QuarterPlan;

/** Fingerprint of a plan's content: SHA-256 over its values in a fixed order, with the exact bits of its numbers. */
final class PlanDigest {
  private PlanDigest() {}

  /** Digest of what a plan holds, in hexadecimal; sentences about assumptions do not count. */
  static String of(String id, String name, List<QuarterPlan> quarters, List<PlacePlan> places) {
    StringBuilder content = new StringBuilder(id).append('\n').append(name).append('\n');
    for (QuarterPlan quarter : quarters) {
      content.append(quarter.id()).append('|').append(quarter.name()).append('|').append(quarter.municipality())
          .append('|').append(quarter.district()).append('|').append(quarter.population());
      for (double[][] ring : quarter.area().rings()) {
        content.append("|ring");
        for (double[] point : ring) {
          bits(content, point[0]);
          bits(content, point[1]);
        }
      }
      for (AgeGroup group : quarter.ageGroups()) {
        content.append('|').append(group.from()).append('-').append(group.to()).append(':').append(group.residents());
      }
      for (HouseholdGroup group : quarter.households()) {
        content.append("|households ").append(group.from()).append('-').append(group.to()).append(':')
            .append(group.households());
      }
      Indicators known = quarter.indicators();
      for (double value : new double[] {known.deprivation(), known.transferPercent(), known.unemployedPercent(),
          known.migrationShare(), known.femaleShare(), known.householdSize(), known.over5YearsShare()}) {
        bits(content, value);
      }
      content.append('\n');
    }
    for (PlacePlan place : places) {
      content.append(place.id()).append('|').append(place.name()).append('|').append(place.kind().fileName());
      bits(content, place.x());
      bits(content, place.y());
      content.append('|').append(place.barrierFree() ? 1 : 0).append('\n');
    }
    try {
      return HexFormat.of().formatHex(
          MessageDigest.getInstance("SHA-256").digest(content.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  private static void bits(StringBuilder content, double value) {
    content.append('|').append(Long.toHexString(Double.doubleToLongBits(value)));
  }
}
