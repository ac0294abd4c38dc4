package org.sozialraum.runner.townfile;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sozialraum.chance.Chance;
import org.sozialraum.margin.Margins;
import org.sozialraum.message.Message;
import org.sozialraum.synthesis.Founding;
import org.sozialraum.town.Town;
import org.sozialraum.town.TownPlan;
import org.sozialraum.trait.Traits;

/**
 * What each quarter publishes beside what is built of it at the founding, margin by margin.
 *
 * <p>The quarters are founded one after the other, so that even a large town needs the memory of one quarter only.
 *
 * @param rows one per quarter and margin, in the order of the plan
 */
public record PublishedAndBuilt(List<Row> rows) {
  /** Larger towns are not founded just to be compared. */
  public static final int MOST_RESIDENTS = 1_000_000;
  /** A quarter that is larger is a mistake of its table rather than a quarter; it would take the memory of a city. */
  private static final int MOST_OF_A_QUARTER = 300_000;

  static final String HEADINGS = "quarter,name,margin,published,built,difference,rounding,met";

  /** Copies the list. */
  public PublishedAndBuilt {
    rows = List.copyOf(rows);
  }

  /**
   * One published number.
   *
   * @param quarter key of the quarter
   * @param name its name
   * @param margin what is published
   * @param built what the founded town holds
   */
  public record Row(String quarter, String name, Margins.Margin margin, double built) {
    double difference() {
      return built - margin.published();
    }
  }

  /** Founds the quarters of a plan with the luck of a seed and compares; no rows where the town is too large. */
  public static PublishedAndBuilt of(TownPlan plan, Founding.Settings founding, Traits.Settings traits, long seed) {
    List<Row> rows = new ArrayList<>();
    if (plan.population() > MOST_RESIDENTS
        || plan.quarters().stream().anyMatch(quarter -> quarter.population() > MOST_OF_A_QUARTER)) {
      return new PublishedAndBuilt(rows);
    }
    Traits brought = new Traits(traits);
    Chance chance = Chance.of(seed, 0);
    int[] rooms = Founding.rooms(plan, brought);
    for (int quarter = 0; quarter < plan.quarters().size(); quarter++) {
      TownPlan.QuarterPlan published = plan.quarters().get(quarter);
      Town town = Founding.foundQuarter(plan, quarter, rooms[quarter], founding, brought, 0, chance);
      for (Margins.Margin margin : Margins.of(published)) {
        rows.add(new Row(published.id(), published.name(), margin, Margins.built(town, 0, 0, margin)));
      }
    }
    return new PublishedAndBuilt(rows);
  }

  /** The table as csv. */
  String csv() {
    StringBuilder text = new StringBuilder(HEADINGS).append('\n');
    for (Row row : rows) {
      text.append(FolderText.cell(row.quarter())).append(',').append(FolderText.cell(row.name())).append(',')
          .append(row.margin().name());
      for (double number : new double[] {row.margin().published(), row.built(), row.difference(),
          row.margin().rounding()}) {
        text.append(',').append(number(number, row.margin()));
      }
      text.append(',').append(Double.isNaN(row.margin().rounding()) ? ""
          : row.margin().isMet(row.built()) ? "yes" : "no").append('\n');
    }
    return text.toString();
  }

  private static String number(double number, Margins.Margin margin) {
    return Double.isNaN(number) ? "" : CellNumber.plain(margin.isShare() ? Math.rint(number * 1e6) / 1e6 : number);
  }

  /** One line per kind of margin: in how many quarters it holds, and where it is off most. */
  public List<Message> summary() {
    Map<Margins.Kind, List<Row>> byKind = new EnumMap<>(Margins.Kind.class);
    rows.forEach(row -> byKind.computeIfAbsent(row.margin().kind(), none -> new ArrayList<>()).add(row));
    List<Message> lines = new ArrayList<>();
    byKind.forEach((kind, all) -> lines.add(line(kind, all)));
    return lines;
  }

  private static Message line(Margins.Kind kind, List<Row> all) {
    long met = all.stream().filter(row -> row.margin().isMet(row.built())).count();
    Row worst = all.get(0);
    for (Row row : all) {
      worst = Math.abs(row.difference()) > Math.abs(worst.difference()) ? row : worst;
    }
    Message margin = Message.of("report.margin." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    Message held = Double.isNaN(worst.margin().rounding()) ? Message.of("report.margins.drawn")
        : Message.of("report.margins.met", met, all.size());
    double off = Math.abs(worst.difference());
    if (off < 1e-9) {
      return Message.of("report.margins.exact", margin, held);
    }
    return Message.of(kind == Margins.Kind.HOUSEHOLDS && met < all.size() ? "report.margins.give-way"
        : "report.margins.off", margin, held, worst.margin().isShare()
            ? Message.of("report.margins.points", Message.decimal(100 * off, 2)) : Message.count(Math.round(off)),
        worst.name(), worst.margin().name());
  }
}
