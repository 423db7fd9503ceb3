package org.convolens.files;

import java.awt.image.IndexColorModel;
import java.util.stream.IntStream;

/// At most 256 colours for a picture: the most frequent of 32,768 small boxes of colour space, each
/// as the mean of what falls into it. Drawn pictures have few colours, so little is lost.
final class Palette {
  private static final int BITS = 5;
  private static final int BOXES = 1 << (3 * BITS);
  private static final int MOST = 256;

  private final int[] colours;
  private final byte[] indexOfBox = new byte[BOXES];

  private Palette(int[] colours) {
    this.colours = colours;
  }

  static Palette of(int[] argb) {
    var counts = new int[BOXES];
    var sums = new long[3][BOXES];
    for (var pixel : argb) {
      var box = box(pixel);
      counts[box]++;
      sums[0][box] += (pixel >> 16) & 0xFF;
      sums[1][box] += (pixel >> 8) & 0xFF;
      sums[2][box] += pixel & 0xFF;
    }
    var frequent =
        IntStream.range(0, BOXES)
            .filter(box -> counts[box] > 0)
            .boxed()
            .sorted((a, b) -> Integer.compare(counts[b], counts[a]))
            .limit(MOST)
            .mapToInt(box -> mean(sums, box, counts[box]))
            .toArray();
    var palette = new Palette(frequent);
    for (var box = 0; box < BOXES; box++) {
      if (counts[box] > 0) {
        palette.indexOfBox[box] = (byte) palette.nearest(mean(sums, box, counts[box]));
      }
    }
    return palette;
  }

  private static int box(int pixel) {
    return (((pixel >> 19) & 0x1F) << (2 * BITS))
        | (((pixel >> 11) & 0x1F) << BITS)
        | ((pixel >> 3) & 0x1F);
  }

  private static int mean(long[][] sums, int box, int count) {
    return ((int) (sums[0][box] / count) << 16)
        | ((int) (sums[1][box] / count) << 8)
        | (int) (sums[2][box] / count);
  }

  private int nearest(int colour) {
    var best = 0;
    var least = Integer.MAX_VALUE;
    for (var index = 0; index < colours.length && least > 0; index++) {
      var distance = distance(colour, colours[index]);
      if (distance < least) {
        least = distance;
        best = index;
      }
    }
    return best;
  }

  private static int distance(int a, int b) {
    var red = ((a >> 16) & 0xFF) - ((b >> 16) & 0xFF);
    var green = ((a >> 8) & 0xFF) - ((b >> 8) & 0xFF);
    var blue = (a & 0xFF) - (b & 0xFF);
    return red * red + green * green + blue * blue;
  }

  /// The index of a colour that occurs in the picture the palette was made for.
  byte indexOf(int pixel) {
    return indexOfBox[box(pixel)];
  }

  IndexColorModel colourModel() {
    var channels = new byte[3][colours.length];
    for (var index = 0; index < colours.length; index++) {
      channels[0][index] = (byte) (colours[index] >> 16);
      channels[1][index] = (byte) (colours[index] >> 8);
      channels[2][index] = (byte) colours[index];
    }
    return new IndexColorModel(8, colours.length, channels[0], channels[1], channels[2]);
  }
}
