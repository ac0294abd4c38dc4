package org.sozialraum.runner.assumption;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sozialraum.quantity.AgeCurve;
import org.sozialraum.quantity.Curve;
import org.sozialraum.quantity.Quantities;
import org.sozialraum.quantity.Quantity;
import org.sozialraum.quantity.SettingPath;

/**
 * A number, or a curve as a whole, of a record of settings that rests on an assumption.
 *
 * @param path its path in the record
 * @param component what describes it
 */
record AssumedSetting(String path, RecordComponent component) {
  /** Prospecting: published in sign and order, but not in size, and the model's heart. It is drawn and told by name. */
  static final String PROSPECTING = "week.asking.prospecting";

  private static final String WORD = "assumption";

  /** Every assumed number of a kind of record, nested ones included, in its order. */
  static List<AssumedSetting> of(Class<?> type) {
    List<AssumedSetting> all = new ArrayList<>();
    gather(type, "", all);
    return all;
  }

  private static void gather(Class<?> type, String prefix, List<AssumedSetting> all) {
    for (RecordComponent component : type.getRecordComponents()) {
      String path = prefix + Quantities.fileName(component.getName());
      Quantity quantity = component.getAnnotation(Quantity.class);
      Curve curve = component.getAnnotation(Curve.class);
      boolean assumed = quantity != null ? path.equals(PROSPECTING)
          || !quantity.free() && !quantity.required() && quantity.source().contains(WORD)
          : curve != null && !curve.free() && curve.source().contains(WORD);
      if (assumed) {
        all.add(new AssumedSetting(path, component));
      } else if (component.getType().isRecord() && curve == null) {
        gather(component.getType(), path + ".", all);
      }
    }
  }

  private Quantity quantity() {
    return component.getAnnotation(Quantity.class);
  }

  private Curve curve() {
    return component.getAnnotation(Curve.class);
  }

  String unit() {
    return quantity() == null ? curve().unit() : quantity().unit();
  }

  /** Its values in a record: one, or those of the curve. */
  double[] values(Record settings) {
    return quantity() == null ? inRecord(settings).values() : new double[] {new SettingPath(path).of(settings)};
  }

  private AgeCurve inRecord(Record settings) {
    Object value = settings;
    for (String name : path.split("\\.")) {
      Record within = (Record) value;
      for (RecordComponent each : within.getClass().getRecordComponents()) {
        if (Quantities.fileName(each.getName()).equals(name)) {
          value = Quantities.valueOf(within, each);
        }
      }
    }
    return (AgeCurve) value;
  }

  /** Whether a record has it at its default. What a scenario sets itself is its question and no assumption. */
  boolean atDefault(Record settings) {
    if (quantity() != null) {
      return new SettingPath(path).of(settings) == quantity().byDefault();
    }
    AgeCurve found = inRecord(settings);
    return Arrays.equals(found.ages(), curve().ages()) && Arrays.equals(found.values(), curve().byDefault());
  }

  /** Its ranges of belief around the values of a record. */
  private List<BeliefRange> ranges(Record settings) {
    List<BeliefRange> ranges = new ArrayList<>();
    for (double value : values(settings)) {
      ranges.add(quantity() != null ? BeliefRange.around(value, quantity().min(), quantity().max(), unit())
          : BeliefRange.around(value, curve().min(), curve().max(), unit()));
    }
    return ranges;
  }

  /** Whether draws differ in it at all: zero stays zero, and a whole number has to reach the next one. */
  boolean open(Record settings) {
    boolean whole = quantity() != null && component.getType() != double.class;
    return ranges(settings).stream().anyMatch(
        range -> whole ? Math.rint(range.from()) < Math.rint(range.to()) : range.open());
  }

  /** A copy of a record with this at a position of its range; all values of a curve at the same one. */
  <R extends Record> R in(R settings, double position) {
    List<BeliefRange> ranges = ranges(settings);
    R copy = settings;
    for (int k = 0; k < ranges.size(); k++) {
      copy = new SettingPath(quantity() != null ? path : path + "[" + k + "]").in(copy, ranges.get(k).at(position));
    }
    return copy;
  }
}
