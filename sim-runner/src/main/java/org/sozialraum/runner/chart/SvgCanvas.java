package org.sozialraum.runner.chart;

import java.awt.Dimension;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.apache.batik.dom.GenericDOMImplementation;
import org.apache.batik.svggen.SVGGeneratorContext.GraphicContextDefaults;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGIDGenerator;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Paper that turns drawing into SVG, the same bytes for the same sheet on any machine: letters are measured by
 * {@link HouseFont}, numbers have one decimal, ids carry the sheet's name (so several charts fit one page), and
 * nothing tells the time.
 */
final class SvgCanvas extends SVGGraphics2D {
  private static final String SVG = "http://www.w3.org/2000/svg";

  private SvgCanvas(SVGGeneratorContext context) {
    super(context, false);
  }

  private SvgCanvas(SvgCanvas other) {
    super(other);
  }

  /** The sheet as the text of an SVG file, which keeps its shape with whatever font its reader has. */
  static String paint(Sheet sheet) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + element(sheet, sheet.name(), true) + "\n";
  }

  /**
   * The sheet as an element for a page, which has the shipped font.
   *
   * @param name beginning of its ids, which no other chart of the page may have
   */
  static String element(Sheet sheet, String name) {
    return element(sheet, name, false);
  }

  private static String element(Sheet sheet, String name, boolean alone) {
    Document document = GenericDOMImplementation.getDOMImplementation().createDocument(SVG, "svg", null);
    SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
    context.setPrecision(1);
    context.setComment(null);
    context.setEmbeddedFontsOn(false);
    context.setIDGenerator(new Ids(name));
    var defaults = new GraphicContextDefaults();
    defaults.setFont(HouseTheme.LABEL);
    context.setGraphicContextDefaults(defaults);

    var canvas = new SvgCanvas(context);
    canvas.setSVGCanvasSize(new Dimension(sheet.width(), sheet.height()));
    sheet.draw(canvas);
    Element root = canvas.getRoot();
    finish(root, sheet, name, document);
    if (alone) {
      fixWidths(root, HouseTheme.LABEL);
    }
    var text = new StringWriter();
    try {
      canvas.stream(root, text, false, false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    // The writer ends its lines as the machine does; files end them alike everywhere. Its reference to the DTD of
    // SVG 1.0 is left out: readers would fetch it, and a chart is to open without a network.
    String svg = text.toString().replace("\r\n", "\n");
    return svg.substring(svg.indexOf("<svg")).stripTrailing();
  }

  private static void finish(Element root, Sheet sheet, String name, Document document) {
    root.setAttributeNS(null, "viewBox", "0 0 " + sheet.width() + " " + sheet.height());
    root.setAttributeNS(null, "role", "img");
    Node first = root.getFirstChild();
    root.insertBefore(spoken("title", sheet.title(), document), first);
    root.insertBefore(spoken("desc", sheet.alternative().isEmpty() ? sheet.subtitle() + " " + sheet.source()
        : sheet.alternative(), document), first);
    tidy(root, "sr-" + name);
  }

  /** What screen readers say. */
  private static Element spoken(String tag, String text, Document document) {
    Element element = document.createElementNS(SVG, tag);
    element.appendChild(document.createTextNode(Lettering.clean(text)));
    return element;
  }

  private static void tidy(Element element, String prefix) {
    if (element.hasAttributeNS(null, "font-family")) {
      element.setAttributeNS(null, "font-family", ShippedFont.FAMILIES);
    }
    if (element.hasAttributeNS(null, "d")) {
      element.setAttributeNS(null, "d", ShortPath.of(element.getAttributeNS(null, "d")));
    }
    if (element.getAttributeNS(null, "id").equals("genericDefs")) {
      element.setAttributeNS(null, "id", prefix + "-defs");
    }
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element inner) {
        tidy(inner, prefix);
      }
    }
  }

  /** Tells how wide each text is, so that a reader without the font squeezes another one instead of covering things. */
  private static void fixWidths(Element element, HouseFont inherited) {
    HouseFont font = font(element, inherited);
    if (element.getNodeName().equals("text") && font.covers(element.getTextContent())) {
      element.setAttributeNS(null, "textLength",
          String.format(Locale.ROOT, "%.1f", font.width(element.getTextContent())));
      element.setAttributeNS(null, "lengthAdjust", "spacingAndGlyphs");
    }
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element inner) {
        fixWidths(inner, font);
      }
    }
  }

  private static HouseFont font(Element element, HouseFont inherited) {
    String size = element.getAttributeNS(null, "font-size");
    String weight = element.getAttributeNS(null, "font-weight");
    int points = size.isEmpty() ? inherited.getSize() : Integer.parseInt(size.replace("px", ""));
    boolean bold = weight.isEmpty() ? inherited.isBold() : weight.equals("bold");
    return bold ? HouseFont.bold(points) : HouseFont.plain(points);
  }

  @Override
  public FontMetrics getFontMetrics(Font font) {
    return font instanceof HouseFont house ? house.metrics() : super.getFontMetrics(font);
  }

  @Override
  public Graphics create() {
    return new SvgCanvas(this);
  }

  /** Ids that begin with the sheet's name and count from 1. */
  private static final class Ids extends SVGIDGenerator {
    private final String prefix;
    private int last;

    Ids(String name) {
      this.prefix = "sr-" + name;
    }

    @Override
    public String generateID(String kind) {
      last++;
      return prefix + "-" + kind + last;
    }
  }
}
