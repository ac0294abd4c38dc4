package org.sozialraum.runner.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sozialraum.runner.store.ResultTables;
import org.sozialraum.town.StakeholderPlan.ActorPlan;

/**
 * How closely stakeholders work together at the end of the run: for each variant half a matrix with a field for each
 * two actors, the administration outlined, and below it those who connect others. An actor's sign stands at the end of
 * its row and on top of its column. Drawn where variants differ in it, or where nobody works in silos.
 */
final class NetworkChart {
  /** Many classes, because usual values lie on round bounds: what luck moves over one changes its colour a little. */
  private static final int CLASSES = 10;
  private static final int MOST = 8;
  private static final int SIDE_BY_SIDE = 20;
  private static final double LARGEST_FIELD = 20;
  private static final double SIGN = 30;
  private static final double GAP = 20;
  private static final double LEGEND = 58;
  private static final double HEADING = 34;
  private static final double BETWEEN = 18;
  private static final double LINE = 15;
  private static final double SIGN_HEIGHT = 12;
  private static final double INNER = Sheet.WIDTH - 2 * Sheet.MARGIN;
  private static final ColourScale SCALE = scale();

  private NetworkChart() {}

  private static ColourScale scale() {
    List<ColourScale.Step> steps = new ArrayList<>();
    for (int k = 0; k < CLASSES; k++) {
      steps.add(new ColourScale.Step(k / (double) CLASSES, (k + 1) / (double) CLASSES,
          HouseTheme.between(HouseTheme.LIGHT, HouseTheme.DARK, k / (CLASSES - 1.0))));
    }
    return new ColourScale(steps, false, 1.0 / CLASSES);
  }

  /** The chart; empty where nobody recorded a network, or where all work in silos all along. */
  static Optional<Sheet> of(ResultTables tables, Words words) {
    List<NetworkPicture> all = NetworkPicture.of(tables);
    if (all.isEmpty() || !NetworkPicture.touched(tables, all)) {
      return Optional.empty();
    }
    List<NetworkPicture> shown = all.subList(0, Math.min(MOST, all.size()));
    Layout layout = new Layout(shown, key(shown, words));
    int runs = shown.stream().mapToInt(NetworkPicture::runs).max().orElse(0);
    String subtitle = words.say("network.subtitle", tables.town().name(),
        words.count("after", tables.horizon().observedYears()), words.count("mean", runs));
    if (all.size() > shown.size()) {
      subtitle += " " + words.say("network.more", shown.size(), all.size());
    }
    return Optional.of(new Sheet("network", (int) Math.ceil(layout.height()), title(tables, words, all), subtitle,
        SourceLine.of(tables, words, runs, "source.means"), (g2, area) -> draw(g2, area, words, layout),
        alternative(words, layout), numbers(shown)));
  }

  /** Of each network how closely all work together on average, and which two do most. */
  private static String alternative(Words words, Layout layout) {
    List<String> parts = new ArrayList<>();
    for (NetworkPicture picture : layout.pictures()) {
      int[] closest = {-1, -1};
      for (int a = 0; a < picture.actors().size(); a++) {
        for (int b = 0; b < a; b++) {
          double value = picture.between()[a][b];
          if (!Double.isNaN(value) && (closest[0] < 0 || value > picture.between()[closest[0]][closest[1]])) {
            closest = new int[] {a, b};
          }
        }
      }
      String names = String.join(", ", picture.variants().stream().map(words::variant).toList());
      parts.add(Double.isNaN(picture.density()) || closest[0] < 0
          ? words.say("network.alt.none", names)
          : words.say("network.alt", names, picture.actors().size(), words.number(picture.density(), 2),
              name(layout, picture, closest[1]), name(layout, picture, closest[0]),
              words.number(picture.between()[closest[0]][closest[1]], 2)));
    }
    return String.join(" ", parts);
  }

  private static String name(Layout layout, NetworkPicture picture, int actor) {
    return layout.key().get(picture.actors().get(actor).key())[1];
  }

  private static Numbers numbers(List<NetworkPicture> pictures) {
    List<List<Object>> lines = new ArrayList<>();
    for (NetworkPicture picture : pictures) {
      String variants = String.join(" + ", picture.variants());
      for (int a = 0; a < picture.actors().size(); a++) {
        String actor = picture.actors().get(a).key();
        for (int b = 0; b < a; b++) {
          lines.add(List.of(variants, picture.actors().get(b).key(), actor, picture.between()[a][b]));
        }
        for (int hub = 0; hub < NetworkPicture.HUBS.size(); hub++) {
          lines.add(List.of(variants, NetworkPicture.HUBS.get(hub), actor, picture.hubs()[hub][a]));
        }
      }
    }
    return new Numbers(List.of("variant", "one", "other", "cooperation"), lines);
  }

  /** The question, and its answer where two networks are compared. */
  private static String title(ResultTables tables, Words words, List<NetworkPicture> all) {
    String question = words.say("network.title");
    // A hub changes who can be reached through it, and hardly any pair itself: then means say nothing.
    boolean hub = all.stream().anyMatch(each -> each.hubWorks(0) || each.hubWorks(1));
    return all.size() != 2 || hub ? question : question + "\n" + words.say("network.found",
        words.number(all.get(1).density(), 2), words.variant(all.get(1).variants().get(0)),
        words.number(all.get(0).density(), 2), words.variant(tables.reference()));
  }

  /** Sign and name of every actor by its key: the code of its kind, or a number where kinds do not tell them apart. */
  private static Map<String, String[]> key(List<NetworkPicture> pictures, Words words) {
    Map<String, String[]> key = new LinkedHashMap<>();
    int number = 0;
    for (NetworkPicture picture : pictures) {
      for (ActorPlan actor : picture.actors()) {
        if (!key.containsKey(actor.key())) {
          boolean coded = pictures.stream()
              .allMatch(each -> each.isOneOfAKind(actor) || !each.actors().contains(actor));
          // The usual actors have a name in each language, those of a town's own only the one they were given.
          String name = actor.role() == null || !actor.name().equals(actor.role().english()) ? actor.name()
              : words.say("network.language").equals("de") ? actor.role().german() : actor.role().english();
          key.put(actor.key(), new String[] {coded ? actor.role().code() : String.valueOf(++number), name});
        }
      }
    }
    for (int hub = 0; hub < NetworkPicture.HUBS.size(); hub++) {
      int which = hub;
      if (pictures.stream().anyMatch(each -> each.hubWorks(which))) {
        key.put(NetworkPicture.HUBS.get(hub),
            new String[] {hubCode(hub, words), words.say("network." + NetworkPicture.HUBS.get(hub))});
      }
    }
    return key;
  }

  private static String hubCode(int hub, Words words) {
    return words.say("network." + NetworkPicture.HUBS.get(hub) + ".code");
  }

  /**
   * Where everything stands.
   *
   * @param pictures the networks
   * @param key signs and what they mean
   */
  private record Layout(List<NetworkPicture> pictures, Map<String, String[]> key) {
    int actors() {
      return pictures.stream().mapToInt(each -> each.actors().size()).max().orElse(1);
    }

    int columns() {
      return pictures.size() > 1 && actors() <= SIDE_BY_SIDE ? 2 : 1;
    }

    double width() {
      return (INNER - GAP * (columns() - 1)) / columns();
    }

    double field() {
      return Math.min(LARGEST_FIELD, (width() - SIGN) / actors());
    }

    List<Integer> hubs() {
      return java.util.stream.IntStream.range(0, NetworkPicture.HUBS.size())
          .filter(hub -> pictures.stream().anyMatch(each -> each.hubWorks(hub))).boxed().toList();
    }

    /** Height of a row of networks: that of its largest. */
    double ofRow(int row) {
      int largest = pictures.subList(row * columns(), Math.min(pictures.size(), (row + 1) * columns())).stream()
          .mapToInt(each -> each.actors().size()).max().orElse(1);
      return HEADING + field() * largest + (hubs().isEmpty() ? 0 : 6 + hubRow() * hubs().size()) + BETWEEN;
    }

    double above(int row) {
      return java.util.stream.IntStream.range(0, row).mapToDouble(this::ofRow).sum();
    }

    double hubRow() {
      return Math.max(field(), SIGN_HEIGHT);
    }

    int rows() {
      return (pictures.size() + columns() - 1) / columns();
    }

    int keyRows() {
      return (key.size() + 1) / 2;
    }

    double height() {
      return LEGEND + above(rows()) + keyRows() * LINE + 4;
    }
  }

  private static void draw(Graphics2D g2, Rectangle2D area, Words words, Layout layout) {
    new MapLegend(SCALE, words.say("network.legend"), "", words, false)
        .draw(g2, area.getX(), area.getY() + 6, area.getWidth());
    boolean administration = layout.pictures().stream().anyMatch(each -> each.departments() > 1);
    if (administration) {
      String text = words.say("network.administration");
      double x = area.getMaxX() - HouseTheme.SMALL.width(text);
      g2.setPaint(HouseTheme.TEXT);
      g2.setStroke(HouseTheme.FINE);
      g2.draw(new Rectangle2D.Double(x - 20, area.getY() + 1, 12, 10));
      Lettering.draw(g2, text, HouseTheme.SMALL, HouseTheme.SECONDARY, x, area.getY() + 10, Lettering.Align.LEFT);
    }
    for (int k = 0; k < layout.pictures().size(); k++) {
      picture(g2, words, layout, layout.pictures().get(k),
          area.getX() + k % layout.columns() * (layout.width() + GAP),
          area.getY() + LEGEND + layout.above(k / layout.columns()));
    }
    double top = area.getY() + LEGEND + layout.above(layout.rows()) + 10;
    List<String[]> signs = List.copyOf(layout.key().values());
    for (int k = 0; k < signs.size(); k++) {
      double x = area.getX() + k / layout.keyRows() * (INNER + GAP) / 2;
      double base = top + k % layout.keyRows() * LINE;
      Lettering.draw(g2, signs.get(k)[0], HouseTheme.SMALL_STRONG, HouseTheme.TEXT, x, base,
          Lettering.Align.LEFT);
      Lettering.draw(g2, Lettering.shorten(signs.get(k)[1], HouseTheme.SMALL, (INNER - GAP) / 2 - SIGN),
          HouseTheme.SMALL, HouseTheme.SECONDARY, x + SIGN, base, Lettering.Align.LEFT);
    }
  }

  private static void picture(Graphics2D g2, Words words, Layout layout, NetworkPicture picture, double left,
      double top) {
    String name = String.join(", ", picture.variants().stream().map(words::variant).toList());
    Lettering.draw(g2, Lettering.shorten(name, HouseTheme.STRONG, layout.width()), HouseTheme.STRONG, HouseTheme.TEXT,
        left, top + 12, Lettering.Align.LEFT);
    Lettering.draw(g2, words.say("network.density", words.number(picture.density(), 2)), HouseTheme.SMALL,
        HouseTheme.SECONDARY, left, top + 27, Lettering.Align.LEFT);
    double field = layout.field();
    double first = top + HEADING;
    // Signs keep their height: where fields are lower, only some are signed.
    int signed = (int) Math.ceil(SIGN_HEIGHT / field);
    int actors = picture.actors().size();
    for (int a = 0; a < actors; a++) {
      for (int b = 0; b < a; b++) {
        field(g2, new Rectangle2D.Double(left + b * field, first + a * field, field, field), picture.between()[a][b]);
      }
      if (a % signed == 0) {
        String sign = layout.key().get(picture.actors().get(a).key())[0];
        Lettering.draw(g2, sign, HouseTheme.SMALL, HouseTheme.TEXT, left + a * field + 3,
            first + a * field + field / 2 + 4, Lettering.Align.LEFT);
      }
    }
    outline(g2, picture.departments(), field, left, first);
    double y = first + actors * field + 6;
    for (int hub : layout.hubs()) {
      for (int a = 0; a < actors; a++) {
        field(g2, new Rectangle2D.Double(left + a * field, y, field, layout.hubRow()), picture.hubs()[hub][a]);
      }
      Lettering.draw(g2, hubCode(hub, words), HouseTheme.SMALL, HouseTheme.TEXT, left + actors * field + 3,
          y + layout.hubRow() / 2 + 4, Lettering.Align.LEFT);
      y += layout.hubRow();
    }
  }

  private static void field(Graphics2D g2, Rectangle2D box, double value) {
    g2.setPaint(colour(value));
    g2.fill(box);
    g2.setPaint(HouseTheme.GROUND);
    g2.setStroke(HouseTheme.HAIR);
    g2.draw(box);
  }

  private static Color colour(double value) {
    for (ColourScale.Step each : SCALE.classes()) {
      if (value <= each.to() + 1e-9) {
        return each.colour();
      }
    }
    return HouseTheme.NO_VALUE;
  }

  /** Around the fields of two departments each: a flight of stairs. */
  private static void outline(Graphics2D g2, int departments, double field, double left, double top) {
    if (departments < 2) {
      return;
    }
    var path = new Path2D.Double();
    path.moveTo(left, top + field);
    for (int k = 1; k < departments; k++) {
      path.lineTo(left + k * field, top + k * field);
      path.lineTo(left + k * field, top + (k + 1) * field);
    }
    path.lineTo(left, top + departments * field);
    path.closePath();
    g2.setPaint(HouseTheme.TEXT);
    g2.setStroke(HouseTheme.FINE);
    g2.draw(path);
  }
}
