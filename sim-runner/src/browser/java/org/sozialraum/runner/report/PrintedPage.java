package org.sozialraum.runner.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * What came out of the printer.
 *
 * @param pages number of sheets
 * @param widthMm width of the first sheet
 * @param heightMm height of the first sheet
 * @param text all that can be read on them
 * @param places sheets, counted from one, on which the two ends of something marked lie, by its number
 */
record PrintedPage(int pages, double widthMm, double heightMm, String text, TreeMap<String, List<Integer>> places) {
  /** A printer leaves no trace of what is one figure, except of links: an invisible one at each end tells its sheet. */
  private static final String MARK = "https://mark.invalid/";
  private static final String MARKING = """
      const mark = (element, number, end) => {
        const link = document.createElement('a');
        link.href = '%s' + String(number).padStart(3, '0');
        Object.assign(link.style, {position: 'absolute', left: '0', width: '3px', height: '3px', padding: '0'});
        link.style[end] = '0';
        element.style.position = 'relative';
        element.append(link);
      };
      """.formatted(MARK);
  private static final double MM_PER_POINT = 25.4 / 72;

  /** Marks both ends of all figures that are shown. */
  static void markFigures(Browser browser) {
    browser.run(MARKING + """
        document.querySelectorAll('figure').forEach((figure, number) => {
          if (figure.getClientRects().length === 0) return;
          mark(figure, number, 'top');
          mark(figure, number, 'bottom');
        })""");
  }

  /** Marks the headings that are shown, and the beginning of what follows each of them. */
  static void markHeadings(Browser browser) {
    browser.run(MARKING + """
        document.querySelectorAll('h2, h3, h4').forEach((heading, number) => {
          if (heading.getClientRects().length === 0) return;
          let next = heading;
          do next = next.nextElementSibling ?? next.parentElement.nextElementSibling;
          while (next && next.getClientRects().length === 0);
          if (!next) return;
          mark(heading, number, 'bottom');
          mark(next, number, 'top');
        })""");
  }

  /** Reads a document in PDF. */
  static PrintedPage read(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      TreeMap<String, List<Integer>> places = new TreeMap<>();
      for (int page = 0; page < document.getNumberOfPages(); page++) {
        for (PDAnnotation annotation : document.getPage(page).getAnnotations()) {
          if (annotation instanceof PDAnnotationLink link && link.getAction() instanceof PDActionURI address
              && address.getURI().startsWith(MARK)) {
            String number = address.getURI().substring(MARK.length());
            places.computeIfAbsent(number, none -> new ArrayList<>()).add(page + 1);
          }
        }
      }
      return new PrintedPage(document.getNumberOfPages(),
          document.getPage(0).getMediaBox().getWidth() * MM_PER_POINT,
          document.getPage(0).getMediaBox().getHeight() * MM_PER_POINT, new PDFTextStripper().getText(document),
          places);
    }
  }
}
