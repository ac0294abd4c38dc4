package org.sozialraum.runner.scenariofile;

import java.util.List;
import org.sozialraum.chance.Chance;
import org.sozialraum.intervention.Intervention;
import org.sozialraum.message.Message;
import org.sozialraum.quantity.AgeCurve;
import org.sozialraum.quantity.Curve;
import org.sozialraum.quantity.Problems;
import org.sozialraum.quantity.Quantity;
import org.sozialraum.quantity.Word;
import org.sozialraum.shock.Shock;
import org.sozialraum.town.Area;
import org.sozialraum.town.PlaceKind;
import org.sozialraum.town.Town;
import org.sozialraum.town.TownPlan;
import org.sozialraum.week.Horizon;

/** An intervention, a shock and a town that stand in for the model's, whose numbers may then move freely. */
final class SampleActions {
  private SampleActions() {}

  /** An open house with one setting of every kind. */
  record OpenHouse(
      @Word(meaning = "quarter in which it stands", names = Word.Naming.QUARTER, required = true) String quarter,
      @Quantity(meaning = "week in which preparations begin", unit = "weeks", byDefault = 0, min = -5200, max = 5200,
          source = "design decision") int startWeek,
      @Quantity(meaning = "weeks of work", unit = "weeks", byDefault = 0, max = 5200, source = "design decision")
      int weeks,
      @Quantity(meaning = "dose", unit = "as specified = 1", byDefault = 1, max = 10, source = "design decision")
      double intensity,
      @Quantity(meaning = "visitors a week", unit = "visits", byDefault = 400, min = 1, max = 5000,
          source = "assumption A-1") int capacity,
      @Quantity(meaning = "visitors who help", unit = "share", byDefault = .1, source = "assumption A-2")
      double helping,
      @Curve(meaning = "appeal", unit = "factor", ages = {14, 30, 65}, byDefault = {1, .5, 1.5}, max = 3,
          source = "assumption A-3") AgeCurve appeal,
      @Word(meaning = "kind of place", byDefault = "cafe") PlaceKind kind,
      @Word(meaning = "whether reachable without steps", byDefault = "true") boolean barrierFree,
      @Word(meaning = "place it moves into", names = Word.Naming.PLACE) String inPlaceOf,
      @Word(meaning = "quarters it is open for", names = Word.Naming.QUARTER) List<String> quarters)
      implements Intervention {
    private static final long serialVersionUID = 1;

    @Override
    public List<Change> changes() {
      return List.of();
    }

    @Override
    public Cost cost() {
      return new Cost(0, 0, 2024, "none");
    }

    @Override
    public void check(TownPlan plan, Horizon horizon, String path, Problems problems) {
      if (capacity > 4000) {
        problems.add(path + ".capacity", Message.plain("found " + capacity + " in " + plan.name()),
            Message.plain("no house is that large"), Message.plain("open two"));
      }
    }

    @Override
    public long act(Town town, int week, Chance chance) {
      return 0;
    }

    @Override
    public int operatingFrom() {
      return startWeek + 10;
    }
  }

  /** A storm. */
  record Storm(
      @Quantity(meaning = "week in which it begins", unit = "weeks", byDefault = 0, max = 5200, required = true,
          source = "design decision") int startWeek) implements Shock {
    private static final long serialVersionUID = 1;

    @Override
    public void act(Town town, int week, Chance chance) {}
  }

  static TownPlan town() {
    Area area = new Area(new double[][][] {{{0, 0}, {0, 100}, {100, 100}, {100, 0}}});
    return new TownPlan("kleinstadt", "Kleinstadt", List.of(quarter("01", "Nord", area), quarter("02", "Süd", area),
        quarter("03", "Mitte", area), quarter("04", "Mitte", area)),
        List.of(new TownPlan.PlacePlan("p1", "Alte Post", PlaceKind.CAFE, 1, 1, true)), List.of(), "town-digest");
  }

  private static TownPlan.QuarterPlan quarter(String id, String name, Area area) {
    return new TownPlan.QuarterPlan(id, name, "Kleinstadt", "Kern", area, 1000, List.of(), TownPlan.Indicators.NONE);
  }

  static Vocabulary vocabulary() {
    java.util.Map<String, Class<? extends Record>> interventions = new java.util.LinkedHashMap<>();
    interventions.put("open-house", OpenHouse.class);
    return new Vocabulary(interventions, java.util.Map.of("storm", Storm.class), List.of("kleinstadt"),
        name -> name.equals("kleinstadt") ? java.util.Optional.of(town()) : java.util.Optional.empty());
  }
}
