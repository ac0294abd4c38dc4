package org.sozialraum.runner.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A workbook as a spreadsheet reads it: its parts are taken out of the archive and parsed. */
final class WorkbookContent {
  private final Map<String, byte[]> parts = new LinkedHashMap<>();
  private final List<String> texts = new ArrayList<>();

  WorkbookContent(byte[] file) throws IOException {
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        parts.put(entry.getName(), in.readAllBytes());
      }
    }
    for (Element each : elements(xml("xl/sharedStrings.xml"), "si")) {
      texts.add(each.getTextContent());
    }
  }

  /** A cell: its kind ({@code s} a text, empty a number), its content, and the number of its style. */
  record Cell(String kind, String content, String style) {}

  Map<String, byte[]> parts() {
    return parts;
  }

  String part(String name) {
    return new String(parts.get(name), StandardCharsets.UTF_8);
  }

  List<String> sheets() {
    return elements(xml("xl/workbook.xml"), "sheet").stream().map(each -> each.getAttribute("name")).toList();
  }

  /** Rows of a sheet, counted from 1; each a map from the letters of the column. */
  List<Map<String, Cell>> rows(int sheet) {
    List<Map<String, Cell>> rows = new ArrayList<>();
    for (Element row : elements(xml("xl/worksheets/sheet" + sheet + ".xml"), "row")) {
      Map<String, Cell> cells = new LinkedHashMap<>();
      for (Element cell : elements(row, "c")) {
        String kind = cell.getAttribute("t");
        String value = cell.getTextContent();
        cells.put(cell.getAttribute("r").replaceAll("\\d", ""), new Cell(kind,
            kind.equals("s") ? texts.get(Integer.parseInt(value)) : value, cell.getAttribute("s")));
      }
      rows.add(cells);
    }
    return rows;
  }

  /** Elements of a name anywhere in a sheet. */
  int count(int sheet, String name) {
    return elements(xml("xl/worksheets/sheet" + sheet + ".xml"), name).size();
  }

  private Element xml(String part) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(parts.get(part)));
      return document.getDocumentElement();
    } catch (ParserConfigurationException | SAXException | IOException broken) {
      throw new AssertionError(part + " is no XML", broken);
    }
  }

  private static List<Element> elements(Element in, String name) {
    List<Element> found = new ArrayList<>();
    NodeList all = in.getElementsByTagName(name);
    for (int k = 0; k < all.getLength(); k++) {
      found.add((Element) all.item(k));
    }
    return found;
  }
}
