package org.sozialraum.runner.townfile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.sozialraum.margin.HouseholdSizes;
import org.sozialraum.town.PlaceKind;
import org.sozialraum.town.TownPlan.PlacePlan;
import org.sozialraum.town.TownPlan.QuarterPlan;

/** One plain sentence per thing that a town's data does not hold. */
final class Assumptions {
  private final List<QuarterPlan> quarters;
  private final List<Words> sentences = new ArrayList<>();

  private Assumptions(List<QuarterPlan> quarters) {
    this.quarters = quarters;
  }

  /** The sentences for a town; {@code stepsUnknown} places do not say whether they are barrier-free. */
  static List<Words> of(List<QuarterPlan> quarters, List<PlacePlan> places, int stepsUnknown) {
    Assumptions all = new Assumptions(quarters);
    all.indicators();
    all.places(places, stepsUnknown);
    return all.sentences;
  }

  private void indicators() {
    where(quarter -> quarter.ageGroups().isEmpty(), "Ages follow the national age profile",
        "Das Alter folgt dem Bundesprofil");
    if (quarters.stream().anyMatch(quarter -> !quarter.ageGroups().isEmpty())) {
      say("Single years of age within the published groups follow the national age profile.",
          "Einzelne Altersjahre in den veröffentlichten Gruppen folgen dem Bundesprofil.");
    }
    where(quarter -> Double.isNaN(quarter.indicators().femaleShare()),
        "The share of women and girls is the national one", "Der Anteil der Frauen und Mädchen ist der des Bundes");
    where(quarter -> Double.isNaN(quarter.indicators().migrationShare()),
        "Migration background follows national figures and the quarter's deprivation",
        "Der Migrationshintergrund folgt Bundeszahlen und der Belastung des Quartiers");
    where(quarter -> Double.isNaN(quarter.indicators().transferPercent())
            && Double.isNaN(quarter.indicators().unemployedPercent()),
        "Neither transfer receipt nor unemployment is known, so deprivation is average",
        "Weder Transferbezug noch Arbeitslosigkeit sind bekannt, die Belastung ist daher durchschnittlich");
    where(quarter -> Double.isNaN(quarter.indicators().transferPercent())
            && !Double.isNaN(quarter.indicators().unemployedPercent()),
        "Transfer receipt follows from unemployment alone", "Der Transferbezug folgt allein aus der Arbeitslosigkeit");
    where(quarter -> !Double.isNaN(quarter.indicators().transferPercent())
            && Double.isNaN(quarter.indicators().unemployedPercent()),
        "Unemployment follows from transfer receipt alone", "Die Arbeitslosigkeit folgt allein aus dem Transferbezug");
    where(quarter -> HouseholdSizes.published(quarter).isEmpty(),
        "Household sizes follow the national Mikrozensus", "Haushaltsgrößen folgen dem Mikrozensus des Bundes");
    where(quarter -> Double.isNaN(quarter.indicators().over5YearsShare()),
        "Length of residence follows national move rates", "Die Wohndauer folgt bundesweiten Umzugsraten");
    say("Education is drawn from national shares, shifted by the quarter's deprivation.",
        "Bildung ist aus Bundesanteilen gezogen, verschoben um die Belastung des Quartiers.");
    say("Income is ranked from education, work and the quarter's deprivation.",
        "Einkommen ist nach Bildung, Arbeit und Belastung des Quartiers gereiht.");
    say("Who lives with whom is built from national rates of couples, children and single parents.",
        "Wer mit wem wohnt, ist aus Bundesraten für Paare, Kinder und Alleinerziehende gebildet.");
  }

  private void places(List<PlacePlan> places, int stepsUnknown) {
    List<PlaceKind> absent = Arrays.stream(PlaceKind.values())
        .filter(kind -> places.stream().noneMatch(place -> place.kind() == kind)).toList();
    if (!absent.isEmpty()) {
      say("Kinds of places the data does not hold are drawn from national numbers: "
              + String.join(", ", absent.stream().map(kind -> KindWords.of(kind).en()).toList()) + ".",
          "Arten von Orten, die in den Daten fehlen, sind aus Bundeszahlen gezogen: "
              + String.join(", ", absent.stream().map(kind -> KindWords.of(kind).de()).toList()) + ".");
    }
    if (stepsUnknown > 0) {
      say(Words.count(stepsUnknown, "en") + " of " + Words.count(places.size(), "en") + " places do not say whether"
              + " they are barrier-free: open ground, shops, schools, libraries and centres are taken to be, others"
              + " not.",
          Words.count(stepsUnknown, "de") + " von " + Words.count(places.size(), "de") + " Orten sagen nicht, ob sie"
              + " barrierefrei sind: Freiflächen, Läden, Schulen, Bibliotheken und Zentren gelten als barrierefrei,"
              + " andere nicht.");
    }
  }

  /** A sentence for the quarters it holds for, if there are any. */
  private void where(Predicate<QuarterPlan> missing, String en, String de) {
    long count = quarters.stream().filter(missing).count();
    if (count > 0) {
      boolean all = count == quarters.size();
      say(en + (all ? "." : " in " + count + " of " + quarters.size() + " quarters."),
          de + (all ? "." : ", in " + count + " von " + quarters.size() + " Quartieren."));
    }
  }

  private void say(String en, String de) {
    sentences.add(new Words(en, de));
  }
}
