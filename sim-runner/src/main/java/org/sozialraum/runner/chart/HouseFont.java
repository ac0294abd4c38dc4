package org.sozialraum.runner.chart;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.font.FontRenderContext;
import java.awt.font.LineMetrics;
import java.awt.font.TextAttribute;
import java.awt.geom.Rectangle2D;
import java.text.AttributedCharacterIterator.Attribute;
import java.text.CharacterIterator;
import java.util.Map;

/**
 * The shipped font as the charts use it: named, and measured by {@link FontWidths} wherever a chart is laid out, so
 * that SVG needs no font system. Pixels of a PNG are drawn with the shipped font's own letters.
 */
final class HouseFont extends Font {
  private static final long serialVersionUID = 1;
  /** Height above and below the base line, em: the font's own figures. */
  static final float ASCENT = 2189 / 2048f;
  static final float DESCENT = 600 / 2048f;

  private HouseFont(int style, int size) {
    super(ShippedFont.pixels(style == BOLD).map(font -> font.deriveFont(style, (float) size))
        .orElseGet(() -> new Font(ShippedFont.FAMILY, style, size)));
  }

  static HouseFont plain(int size) {
    return new HouseFont(PLAIN, size);
  }

  static HouseFont bold(int size) {
    return new HouseFont(BOLD, size);
  }

  /** Width of a text, in the unit of the size. */
  double width(CharSequence text) {
    return widths().of(text) * getSize();
  }

  /** Whether the font has all letters of a text. */
  boolean covers(String text) {
    return widths().cover(text);
  }

  /** The font that draws the pixels of a text: this one, or the machine's if letters are missing in this one. */
  Font pixels(String text) {
    return covers(text) ? this : new Font(SANS_SERIF, getStyle(), getSize());
  }

  private FontWidths widths() {
    return isBold() ? FontWidths.BOLD : FontWidths.REGULAR;
  }

  /** Fixed, so that SVG files name the font even on a machine that lacks it. */
  @Override
  public String getFamily() {
    return ShippedFont.FAMILY;
  }

  /** The same font in the size asked for, because one derived as usual would look for the machine's fonts. */
  @Override
  public Font deriveFont(Map<? extends Attribute, ?> attributes) {
    return attributes.get(TextAttribute.SIZE) instanceof Number size ? new HouseFont(getStyle(), size.intValue())
        : this;
  }

  @Override
  public LineMetrics getLineMetrics(String text, FontRenderContext context) {
    return new Line(getSize2D(), text.length());
  }

  @Override
  public Rectangle2D getStringBounds(String text, FontRenderContext context) {
    return new Rectangle2D.Double(0, -ASCENT * getSize2D(), width(text), (ASCENT + DESCENT) * getSize2D());
  }

  @Override
  public Rectangle2D getStringBounds(CharacterIterator text, int from, int to, FontRenderContext context) {
    var letters = new StringBuilder();
    for (int k = from; k < to; k++) {
      letters.append(text.setIndex(k));
    }
    return getStringBounds(letters.toString(), context);
  }

  /** The measures of this font for drawings that ask a graphics context for them. */
  FontMetrics metrics() {
    return new Metrics(this);
  }

  private static final class Metrics extends FontMetrics {
    private static final long serialVersionUID = 1;

    Metrics(HouseFont font) {
      super(font);
    }

    @Override
    public int getAscent() {
      return Math.round(ASCENT * font.getSize2D());
    }

    @Override
    public int getDescent() {
      return Math.round(DESCENT * font.getSize2D());
    }

    @Override
    public int stringWidth(String text) {
      return (int) Math.ceil(((HouseFont) font).width(text));
    }

    @Override
    public int charsWidth(char[] letters, int from, int length) {
      return stringWidth(new String(letters, from, length));
    }

    @Override
    public int charWidth(char letter) {
      return stringWidth(String.valueOf(letter));
    }

    @Override
    public int charWidth(int letter) {
      return stringWidth(Character.toString(letter));
    }
  }

  private static final class Line extends LineMetrics {
    private final float size;
    private final int letters;

    Line(float size, int letters) {
      this.size = size;
      this.letters = letters;
    }

    @Override
    public int getNumChars() {
      return letters;
    }

    @Override
    public float getAscent() {
      return ASCENT * size;
    }

    @Override
    public float getDescent() {
      return DESCENT * size;
    }

    @Override
    public float getLeading() {
      return 0;
    }

    @Override
    public float getHeight() {
      return (ASCENT + DESCENT) * size;
    }

    @Override
    public int getBaselineIndex() {
      return Font.ROMAN_BASELINE;
    }

    @Override
    public float[] getBaselineOffsets() {
      return new float[] {0, 0, 0};
    }

    @Override
    public float getStrikethroughOffset() {
      return -0.3f * size;
    }

    @Override
    public float getStrikethroughThickness() {
      return 0.05f * size;
    }

    @Override
    public float getUnderlineOffset() {
      return 0.1f * size;
    }

    @Override
    public float getUnderlineThickness() {
      return 0.05f * size;
    }
  }
}
