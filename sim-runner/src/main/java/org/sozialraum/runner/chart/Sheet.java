package org.sozialraum.runner.chart;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * A finished chart before it becomes a file: a title that is the finding or the question, a subtitle that says what
 * is measured, the drawing, and a line that says where it comes from.
 *
 * @param name name of the files, without ending
 * @param bodyHeight height of the drawing in logical pixels; that of the sheet follows from it and the texts
 * @param title finding or question; a line break parts a question from its answer, each has up to three lines
 * @param subtitle what is measured, in which unit, for whom, over how many runs; up to four lines
 * @param source scenario, runs, version, and what intervals mean; up to three lines
 * @param body draws what lies between subtitle and source
 * @param alternative what a person sees in it, in words made of the data, for those who cannot see it
 * @param numbers the numbers behind it
 */
record Sheet(String name, int bodyHeight, String title, String subtitle, String source, Body body,
    String alternative, Numbers numbers) {
  static final int WIDTH = 600;
  static final int MARGIN = 16;
  private static final int INNER = WIDTH - 2 * MARGIN;
  private static final int TITLE_LINE = 23;
  private static final int SUBTITLE_LINE = 17;
  private static final int SOURCE_LINE = 14;

  /** A sheet that has nothing to say but its texts. */
  Sheet(String name, int bodyHeight, String title, String subtitle, String source, Body body) {
    this(name, bodyHeight, title, subtitle, source, body, "", Numbers.NONE);
  }

  /** Draws into an area and leaves what lies around it alone. */
  interface Body {
    void draw(Graphics2D g2, Rectangle2D area);
  }

  private List<String> titleLines() {
    return title.lines().flatMap(part -> Lettering.wrap(part, HouseTheme.TITLE, INNER, 3).stream()).toList();
  }

  private List<String> subtitleLines() {
    return Lettering.wrap(subtitle, HouseTheme.SUBTITLE, INNER, 4);
  }

  private List<String> sourceLines() {
    return Lettering.wrap(source, HouseTheme.SOURCE, INNER, 3);
  }

  private int head() {
    return 12 + TITLE_LINE * titleLines().size() + SUBTITLE_LINE * subtitleLines().size() + 12;
  }

  private int foot() {
    return 14 + SOURCE_LINE * sourceLines().size() + 8;
  }

  /** Width in logical pixels. */
  int width() {
    return WIDTH;
  }

  /** Height in logical pixels. */
  int height() {
    return head() + bodyHeight + foot();
  }

  /** Draws the whole sheet. */
  void draw(Graphics2D g2) {
    g2.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g2.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g2.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    g2.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    g2.setPaint(HouseTheme.GROUND);
    g2.fill(new Rectangle2D.Double(0, 0, WIDTH, height()));
    double y = Lettering.drawLines(g2, titleLines(), HouseTheme.TITLE, HouseTheme.TEXT, MARGIN, 27, TITLE_LINE);
    Lettering.drawLines(g2, subtitleLines(), HouseTheme.SUBTITLE, HouseTheme.SECONDARY, MARGIN, y - 1, SUBTITLE_LINE);
    Lettering.drawLines(g2, sourceLines(), HouseTheme.SOURCE, HouseTheme.SECONDARY, MARGIN,
        height() - foot() + 14 + 10, SOURCE_LINE);
    body.draw(g2, new Rectangle2D.Double(MARGIN, head(), INNER, bodyHeight));
  }
}
