package org.convolens.files;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import javax.imageio.ImageIO;
import org.convolens.core.Shape;
import org.convolens.core.Tensor;

/// The real pictures that ship with the program; `assets/samples/SOURCES.md` says where they are
/// from.
public final class SampleFiles {
  private static final int SIDE = 8;
  private static final float INK = 16;
  private static final float LIGHTEST = 255;

  private SampleFiles() {}

  /// A handwritten digit, 8 × 8, from 0 (paper) to 1 (ink).
  ///
  /// @param digit 0 to 9
  /// @param seed another writer for another seed
  public static Tensor digit(int digit, long seed) {
    var lines = Digits.LINES.stream().filter(line -> line.endsWith("," + digit)).toList();
    var line = lines.get(Math.floorMod(seed * 31, lines.size()));
    var numbers = line.split(",", -1);
    return Tensor.generate(
        Shape.picture(1, SIDE, SIDE), (c, r, k) -> Float.parseFloat(numbers[r * SIDE + k]) / INK);
  }

  /// A photograph by its file's name, each channel from 0 to 1.
  public static Tensor photograph(String name) {
    try (var stream = open(name + ".png")) {
      var raster = ImageIO.read(stream).getRaster();
      var shape = Shape.picture(raster.getNumBands(), raster.getHeight(), raster.getWidth());
      var samples = raster.getPixels(0, 0, shape.columns(), shape.rows(), (float[]) null);
      return Tensor.generate(
          shape, (c, r, k) -> samples[(r * shape.columns() + k) * shape.channels() + c] / LIGHTEST);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Digits {
    static final List<String> LINES = read();

    private static List<String> read() {
      try (var reader =
          new BufferedReader(
              new InputStreamReader(
                  new GZIPInputStream(open("digits.csv.gz")), StandardCharsets.US_ASCII))) {
        return reader.lines().toList();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static InputStream open(String name) throws IOException {
    var stream = SampleFiles.class.getResourceAsStream("/samples/" + name);
    if (stream == null) {
      throw new IOException("the sample " + name + " is missing");
    }
    return stream;
  }
}
