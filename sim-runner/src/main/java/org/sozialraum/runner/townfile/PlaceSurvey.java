package org.sozialraum.runner.townfile;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.sozialraum.town.PlaceKind;
import org.sozialraum.town.TownPlan.PlacePlan;
import org.sozialraum.town.TownPlan.QuarterPlan;

/** Goes through the objects of a places file and says of each whether it is used, unmapped or outside. */
final class PlaceSurvey {
  private static final int MOST_TAGS = 2_000;
  /** A city of millions has fewer. */
  static final int MOST_PLACES = 200_000;

  private final List<QuarterPlan> quarters;
  private final List<double[]> bounds;
  private final LocalProjection projection;
  private final KindMap kinds;
  private final List<PlacePlan> places = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();
  private final Map<PlaceKind, Integer> used = new EnumMap<>(PlaceKind.class);
  private final Map<String, Integer> unmapped = new TreeMap<>();
  private int read;
  private int unmappedCount;
  private int outside;
  private int withoutPosition;
  private int renamed;
  private int stepsUnknown;
  private int firstOutsideLine;
  private int firstBeyondLine;

  PlaceSurvey(List<QuarterPlan> quarters, LocalProjection projection, KindMap kinds) {
    this.kinds = kinds;
    this.quarters = quarters;
    this.projection = projection;
    this.bounds = quarters.stream().map(quarter -> quarter.area().bounds()).toList();
  }

  /** Takes the next object of the file. */
  void take(MapObject object) {
    read++;
    Optional<PlaceKind> kind = kinds.kind(object.properties());
    if (kind.isEmpty()) {
      unmappedCount++;
      String tag = PlaceTags.mainTag(object.properties());
      unmapped.merge(unmapped.size() < MOST_TAGS || unmapped.containsKey(tag) ? tag : "…", 1, Integer::sum);
      return;
    }
    Optional<double[]> centre = object.centre();
    if (centre.isEmpty()) {
      withoutPosition++;
      outside++;
      return;
    }
    double[] at = projection.metres(centre.get()[0], centre.get()[1]);
    if (!isInside(at[0], at[1])) {
      outside++;
      firstOutsideLine = firstOutsideLine == 0 ? object.line() : firstOutsideLine;
      return;
    }
    if (places.size() >= MOST_PLACES) {
      firstBeyondLine = firstBeyondLine == 0 ? object.line() : firstBeyondLine;
      return;
    }
    Optional<Boolean> barrierFree = PlaceTags.barrierFree(object.properties());
    stepsUnknown += barrierFree.isEmpty() ? 1 : 0;
    used.merge(kind.get(), 1, Integer::sum);
    places.add(new PlacePlan(id(object), Findings.name(object.properties().getOrDefault("name", "")), kind.get(), at[0],
        at[1], barrierFree.orElse(PlaceTags.barrierFreeUnlessSaid(kind.get()))));
  }

  private boolean isInside(double x, double y) {
    for (int k = 0; k < bounds.size(); k++) {
      double[] box = bounds.get(k);
      if (x >= box[0] && y >= box[1] && x <= box[2] && y <= box[3] && quarters.get(k).area().contains(x, y)) {
        return true;
      }
    }
    return false;
  }

  /** The object's own id; a second one of the same id gets a number behind it. */
  private String id(MapObject object) {
    String id = object.properties().getOrDefault("@id", object.id());
    if (id.isEmpty()) {
      id = object.properties().getOrDefault("id", object.properties().getOrDefault("osm_id", ""));
    }
    id = Findings.name(id).isEmpty() ? "place-" + (object.index() + 1) : Findings.name(id);
    String free = id;
    for (int k = 2; !ids.add(free); k++) {
      free = id + "-" + k;
    }
    renamed += free.equals(id) ? 0 : 1;
    return free;
  }

  /** The places inside the quarters, in the order of the file. */
  List<PlacePlan> places() {
    return places;
  }

  /** Line of the first meeting place outside every quarter; 0 if all lie inside. */
  int firstOutsideLine() {
    return firstOutsideLine;
  }

  /** Line of the first meeting place that is one too many; 0 if there is none. */
  int firstBeyondLine() {
    return firstBeyondLine;
  }

  /** Meeting places of which the file does not say whether they are barrier-free. */
  int stepsUnknown() {
    return stepsUnknown;
  }

  /** What became of the objects read. */
  ImportReport.PlaceTally tally(String file) {
    return new ImportReport.PlaceTally(file, read, places.size(), unmappedCount, outside, withoutPosition, renamed,
        used, unmapped);
  }
}
