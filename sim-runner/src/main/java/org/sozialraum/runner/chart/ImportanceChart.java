package org.sozialraum.runner.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sozialraum.intervention.Interventions;
import org.sozialraum.message.Message;
import org.sozialraum.quantity.Quantities;
import org.sozialraum.runner.store.AssumptionWeight;
import org.sozialraum.runner.store.ResultTables;
import org.sozialraum.scenario.Settings;

/**
 * Which assumptions a difference hangs on: for each outcome the settings with the strongest rank correlations, as bars
 * from a line at zero, and behind them the band that chance alone reaches among so many settings.
 */
final class ImportanceChart {
  private static final int MOST = 6;
  /** Where none exceeds chance, a few are enough to see it. */
  private static final int FEW = 3;
  private static final int NAMES = 258;
  private static final int VALUES = 54;
  private static final int ROW = 32;
  private static final int HEADING = 30;
  private static final int AXIS = 40;
  private static final double BAR = 12;
  private static final String MEANING = "setting.meaning";
  private static final String INTERVENTIONS = "interventions.";

  private ImportanceChart() {}

  /** An outcome with its strongest settings, the strongest first. */
  private record Block(String name, List<AssumptionWeight> weights) {
    boolean anyBeyondChance() {
      return weights.stream().anyMatch(AssumptionWeight::beyondChance);
    }
  }

  /** What settings are called: by their meaning, else by what they are about and where scenarios write them. */
  private record Labels(Words words, Map<String, String> meanings) {
    String of(String setting) {
      String known = meanings.get(setting);
      if (known != null) {
        return known;
      }
      for (int end = setting.lastIndexOf('.'); end > 0; end = setting.lastIndexOf('.', end - 1)) {
        String topic = "topic." + setting.substring(0, end);
        if (words.knows(topic)) {
          return words.say("importance.topic", words.say(topic), setting);
        }
      }
      String[] parts = setting.split("\\.");
      return setting.startsWith(INTERVENTIONS) && parts.length > 1 && Interventions.known().containsKey(parts[1])
          ? words.say("importance.topic", words.intervention(parts[1]), setting) : setting;
    }
  }

  /** The chart of one variant; empty if there are no weights. */
  static Optional<Sheet> of(ResultTables tables, Words words, List<AssumptionWeight> weights, String name) {
    List<Block> blocks = blocks(words, weights);
    if (blocks.isEmpty()) {
      return Optional.empty();
    }
    String variant = weights.get(0).variant();
    Labels labels = new Labels(words, meanings(words));
    String subtitle = words.say("importance.subtitle", words.variant(tables.reference()),
        tables.town().name(), words.count("within", tables.horizon().observedYears()));
    int height = AXIS + blocks.stream().mapToInt(each -> HEADING + ROW * each.weights().size()).sum();
    return Optional.of(new Sheet(name, height,
        words.say("importance.title", words.variant(variant)) + "\n" + answer(words, blocks), subtitle,
        SourceLine.of(tables, words, tables.replications(), "source.importance"),
        (g2, area) -> draw(g2, area, words, blocks, labels), alternative(words, blocks, labels),
        new Numbers(List.of("observable", "setting", "rank_correlation", "beyond_chance", "chance_alone"),
            blocks.stream().flatMap(each -> each.weights().stream()).map(ImportanceChart::line).toList())));
  }

  private static List<Object> line(AssumptionWeight each) {
    return List.of(each.observable(), each.setting(), each.correlation(), each.beyondChance() ? "yes" : "no",
        each.chanceAlone());
  }

  private static List<Block> blocks(Words words, List<AssumptionWeight> weights) {
    Map<String, List<AssumptionWeight>> byOutcome = new LinkedHashMap<>();
    for (AssumptionWeight each : weights) {
      if (!Double.isNaN(each.correlation())) {
        byOutcome.computeIfAbsent(each.observable(), key -> new ArrayList<>()).add(each);
      }
    }
    List<Block> blocks = new ArrayList<>();
    byOutcome.forEach((observable, all) -> {
      int most = all.stream().anyMatch(AssumptionWeight::beyondChance) ? MOST : FEW;
      blocks.add(new Block(words.observable(observable),
          all.stream().sorted(Comparator.comparingDouble((AssumptionWeight each) -> -Math.abs(each.correlation()))
              .thenComparing(AssumptionWeight::setting)).limit(most).toList()));
    });
    return blocks;
  }

  /** What settings mean, in the reader's language. */
  private static Map<String, String> meanings(Words words) {
    Map<String, String> meanings = new LinkedHashMap<>();
    add(meanings, words, "", "", Settings.class);
    Interventions.known().forEach((word, type) ->
        add(meanings, words, INTERVENTIONS + word + ".", words.intervention(word) + ": ", type));
    return meanings;
  }

  private static void add(Map<String, String> meanings, Words words, String path, String before,
      Class<? extends Record> type) {
    for (Quantities.Described each : Quantities.describe(type)) {
      meanings.put(path + each.path(), before + Message.word(MEANING, each.meaning()).in(words.language()));
    }
  }

  private static String answer(Words words, List<Block> blocks) {
    return blocks.stream().noneMatch(Block::anyBeyondChance) ? words.say("importance.none")
        : String.join("; ", blocks.stream().map(each ->
            words.say("importance.answer." + (each.anyBeyondChance() ? "full" : "none"), each.name())).toList()) + ".";
  }

  private static void draw(Graphics2D g2, Rectangle2D area, Words words, List<Block> blocks, Labels labels) {
    var plot = new Rectangle2D.Double(area.getX() + NAMES, area.getY(), area.getWidth() - NAMES - VALUES,
        area.getHeight() - AXIS);
    double y = area.getY();
    for (Block block : blocks) {
      Lettering.draw(g2, block.name(), HouseTheme.STRONG, HouseTheme.TEXT, area.getX(), y + 20, Lettering.Align.LEFT);
      y += HEADING;
      var inner = new Rectangle2D.Double(plot.getX(), y, plot.getWidth(), ROW * block.weights().size());
      ground(g2, inner, block.weights().get(0).chanceAlone());
      for (AssumptionWeight each : block.weights()) {
        row(g2, area, inner, each, y, words, labels);
        y += ROW;
      }
    }
    for (double value : new double[] {-1, 0, 1}) {
      Lettering.draw(g2, words.signed(value, 0), HouseTheme.LABEL, HouseTheme.SECONDARY, x(plot, value),
          plot.getMaxY() + 16, Lettering.Align.CENTRE);
    }
    Lettering.draw(g2, words.say("importance.axis"), HouseTheme.SMALL, HouseTheme.SECONDARY,
        plot.getCenterX(), plot.getMaxY() + 34, Lettering.Align.CENTRE);
  }

  private static void ground(Graphics2D g2, Rectangle2D plot, double chance) {
    if (!Double.isNaN(chance)) {
      double left = x(plot, -chance);
      g2.setPaint(HouseTheme.NEUTRAL);
      g2.fill(new Rectangle2D.Double(left, plot.getMinY(), x(plot, chance) - left, plot.getHeight()));
    }
    for (double value : new double[] {-1, 0, 1}) {
      double x = x(plot, value);
      g2.setPaint(value == 0 ? HouseTheme.TEXT : HouseTheme.GRID);
      g2.setStroke(HouseTheme.FINE);
      g2.draw(new Line2D.Double(x, plot.getMinY(), x, plot.getMaxY()));
    }
  }

  private static void row(Graphics2D g2, Rectangle2D area, Rectangle2D plot, AssumptionWeight weight, double top,
      Words words, Labels labels) {
    double y = top + ROW / 2.0;
    Color ink = weight.beyondChance() ? HouseTheme.TEXT : HouseTheme.SECONDARY;
    List<String> lines = Lettering.wrap(labels.of(weight.setting()), HouseTheme.SMALL, NAMES - 14, 2);
    Lettering.drawLines(g2, lines, HouseTheme.SMALL, ink, area.getX(), y + 4 - 6.5 * (lines.size() - 1), 13);
    double zero = x(plot, 0);
    double end = x(plot, weight.correlation());
    var bar = new Rectangle2D.Double(Math.min(zero, end), y - BAR / 2, Math.abs(end - zero), BAR);
    g2.setPaint(weight.beyondChance() ? HouseTheme.INTERVENTION : HouseTheme.GROUND);
    g2.fill(bar);
    // A hollow bar lies within what chance alone reaches: visible in grey print, too.
    g2.setPaint(weight.beyondChance() ? HouseTheme.INTERVENTION : HouseTheme.BASELINE);
    g2.setStroke(HouseTheme.FINE);
    g2.draw(bar);
    Lettering.draw(g2, words.signed(weight.correlation(), 2),
        weight.beyondChance() ? HouseTheme.SMALL_STRONG : HouseTheme.SMALL, ink, area.getMaxX(), y + 4,
        Lettering.Align.RIGHT);
  }

  private static double x(Rectangle2D plot, double correlation) {
    return plot.getCenterX() + plot.getWidth() / 2 * Math.max(-1, Math.min(1, correlation));
  }

  private static String alternative(Words words, List<Block> blocks, Labels labels) {
    List<String> sentences = new ArrayList<>();
    for (Block block : blocks) {
      List<String> beyond = block.weights().stream().filter(AssumptionWeight::beyondChance)
          .map(each -> labels.of(each.setting()) + " " + words.signed(each.correlation(), 2)).toList();
      sentences.add(beyond.isEmpty() ? words.say("importance.alt.none", block.name())
          : words.say("importance.alt.found", block.name(), String.join("; ", beyond)));
    }
    return String.join(" ", sentences);
  }
}
