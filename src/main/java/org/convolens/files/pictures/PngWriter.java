package org.convolens.files.pictures;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/// Writes pictures of opaque pixels as PNG.
public final class PngWriter {
  private PngWriter() {}

  /// Writes a picture; the stream stays open.
  ///
  /// @param argb its pixels, row by row
  public static void write(int[] argb, int width, int height, OutputStream out) throws IOException {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, width, height, argb, 0, width);
    ImageIO.setUseCache(false);
    if (!ImageIO.write(image, "png", out)) {
      throw new IOException("this Java writes no PNG");
    }
  }

  /// A picture as the bytes of a file.
  public static byte[] bytes(int[] argb, int width, int height) {
    var out = new ByteArrayOutputStream();
    try {
      write(argb, width, height, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
