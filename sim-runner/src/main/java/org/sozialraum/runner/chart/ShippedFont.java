package org.sozialraum.runner.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * The font of charts and pages, which comes with the program: Sozialraum Sans, that is Open Sans with fewer letters
 * and four arrows more, under the SIL Open Font License.
 */
public final class ShippedFont {
  /** Name of the font in style sheets and SVG. */
  public static final String FAMILY = "Sozialraum Sans";
  /**
   * The font and what may stand in for it, as the value of {@code font-family}. A chart that is opened by itself on a
   * machine without the font takes one of those that are hardly wider, so that its texts still fit.
   */
  public static final String FAMILIES = FAMILY + ", Open Sans, Noto Sans, Segoe UI, Helvetica, Arial, sans-serif";

  private static final Optional<Font> REGULAR = load(false);
  private static final Optional<Font> BOLD = load(true);

  private ShippedFont() {}

  /**
   * The font as a page carries it with itself, as WOFF2: the letters of European languages.
   *
   * @param bold the bold one, otherwise the regular one
   */
  public static byte[] woff2(boolean bold) {
    return bytes(file(bold) + ".woff2");
  }

  /** Whether this machine can draw letters as pixels. For SVG it need not. */
  public static boolean drawsPixels() {
    return REGULAR.isPresent() && BOLD.isPresent();
  }

  /** The font for drawing pixels, of size 1; empty on a machine where Java finds no font system. */
  static Optional<Font> pixels(boolean bold) {
    return bold ? BOLD : REGULAR;
  }

  /** Opens one of the files of the font. */
  static InputStream open(String file) {
    return ShippedFont.class.getResourceAsStream("/org/sozialraum/runner/font/" + file);
  }

  private static String file(boolean bold) {
    return "SozialraumSans-" + (bold ? "Bold" : "Regular");
  }

  private static byte[] bytes(String file) {
    try (InputStream in = open(file)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Font> load(boolean bold) {
    byte[] letters = bytes(file(bold) + ".ttf");
    try {
      return Optional.of(Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(letters)));
    } catch (FontFormatException | IOException | LinkageError | InternalError | RuntimeException e) {
      // A JDK without fontconfig fails here in any of these ways, depending on what exactly is missing:
      // NoClassDefFoundError on the second try, InternalError, NullPointerException, or an unwritable temporary folder.
      return Optional.empty();
    }
  }
}
