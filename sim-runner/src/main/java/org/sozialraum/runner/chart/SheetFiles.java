package org.sozialraum.runner.chart;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.sozialraum.runner.store.WholeFile;

/**
 * Writes a sheet as {@code NAME.svg} and, where the machine can draw pixels, {@code NAME.png}; each under a temporary
 * name until it is whole.
 */
final class SheetFiles {
  /** Pixels of a PNG per logical pixel: sharp on screens and on A4. */
  static final int SCALE = 2;

  private SheetFiles() {}

  /** Writes the files and returns them, the SVG first. */
  static List<Path> write(Sheet sheet, Path folder) throws IOException {
    Path svg = folder.resolve(sheet.name() + ".svg");
    byte[] drawing = SvgCanvas.paint(sheet).getBytes(StandardCharsets.UTF_8);
    if (!ShippedFont.drawsPixels()) {
      return List.of(place(drawing, svg));
    }
    byte[] pixels = png(sheet);
    return List.of(place(drawing, svg), place(pixels, folder.resolve(sheet.name() + ".png")));
  }

  private static byte[] png(Sheet sheet) throws IOException {
    var image = new BufferedImage(sheet.width() * SCALE, sheet.height() * SCALE, BufferedImage.TYPE_INT_RGB);
    Graphics2D g2 = image.createGraphics();
    try {
      g2.transform(AffineTransform.getScaleInstance(SCALE, SCALE));
      sheet.draw(g2);
    } finally {
      g2.dispose();
    }
    var bytes = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    try (var stream = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(stream);
      writer.write(image);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  private static Path place(byte[] bytes, Path file) throws IOException {
    WholeFile.write(file, out -> out.write(bytes));
    return file;
  }
}
