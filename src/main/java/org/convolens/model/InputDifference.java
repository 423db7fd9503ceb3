package org.convolens.model;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.convolens.core.Region;
import org.convolens.core.Shape;
import org.convolens.core.Tensor;

/// What turns one input into a neighbouring one: the values of the region that differs, as indices
/// into the distinct values among them where that is shorter, deflated.
final class InputDifference {
  /// Stands for an input that is kept as a difference.
  static final Tensor TOKEN = Tensor.signal(0);

  private static final int OVERHEAD = 96;
  private static final int BYTE_PALETTE = 1 << 8;
  private static final int SHORT_PALETTE = 1 << 16;

  private final Shape shape;
  private final Region region;
  private final int[] palette;
  private final byte[] deflated;
  private final int length;

  private InputDifference(Shape shape, Region region, int[] palette, byte[] plain) {
    this.shape = shape;
    this.region = region;
    this.palette = palette;
    this.deflated = deflate(plain);
    this.length = plain.length;
  }

  static InputDifference between(Tensor from, Tensor to) {
    var region = from.shape().equals(to.shape()) ? to.difference(from) : Region.of(to.shape());
    var bits = bits(to, region);
    var distinct = Arrays.stream(bits).sorted().distinct().toArray();
    var palette = distinct.length <= SHORT_PALETTE ? distinct : new int[0];
    return new InputDifference(to.shape(), region, palette, encode(bits, palette));
  }

  private static int[] bits(Tensor tensor, Region region) {
    var bits = new int[Math.toIntExact(region.area() * tensor.channels())];
    var index = 0;
    for (var channel = 0; channel < tensor.channels(); channel++) {
      for (var row = region.row(); row < region.endRow(); row++) {
        for (var column = region.column(); column < region.endColumn(); column++) {
          bits[index++] = Float.floatToRawIntBits(tensor.get(channel, row, column));
        }
      }
    }
    return bits;
  }

  private static byte[] encode(int[] bits, int[] palette) {
    var buffer = ByteBuffer.allocate(Math.multiplyExact(bits.length, width(palette)));
    for (var value : bits) {
      switch (width(palette)) {
        case 1 -> buffer.put((byte) Arrays.binarySearch(palette, value));
        case 2 -> buffer.putShort((short) Arrays.binarySearch(palette, value));
        default -> buffer.putInt(value);
      }
    }
    return buffer.array();
  }

  private static int width(int[] palette) {
    if (palette.length == 0) {
      return Integer.BYTES;
    }
    return palette.length <= BYTE_PALETTE ? 1 : 2;
  }

  /// The neighbouring input.
  Tensor apply(Tensor present) {
    var start = present.shape().equals(shape) ? present : Tensor.filled(shape, 0);
    var buffer = ByteBuffer.wrap(inflate());
    return start.edit(editor -> {
      for (var channel = 0; channel < shape.channels(); channel++) {
        for (var row = region.row(); row < region.endRow(); row++) {
          for (var column = region.column(); column < region.endColumn(); column++) {
            editor.set(channel, row, column, Float.intBitsToFloat(decode(buffer)));
          }
        }
      }
    });
  }

  private int decode(ByteBuffer buffer) {
    return switch (width(palette)) {
      case 1 -> palette[Byte.toUnsignedInt(buffer.get())];
      case 2 -> palette[Short.toUnsignedInt(buffer.getShort())];
      default -> buffer.getInt();
    };
  }

  private static byte[] deflate(byte[] plain) {
    var deflater = new Deflater(Deflater.BEST_SPEED, true);
    try {
      deflater.setInput(plain);
      deflater.finish();
      var out = new ByteArrayOutputStream();
      var chunk = new byte[8192];
      while (!deflater.finished()) {
        out.write(chunk, 0, deflater.deflate(chunk));
      }
      return out.toByteArray();
    } finally {
      deflater.end();
    }
  }

  private byte[] inflate() {
    var inflater = new Inflater(true);
    try {
      inflater.setInput(deflated);
      var plain = new byte[length];
      var done = 0;
      while (done < length) {
        done += inflater.inflate(plain, done, length - done);
      }
      return plain;
    } catch (DataFormatException e) {
      throw new IllegalStateException("a step of the history cannot be read", e);
    } finally {
      inflater.end();
    }
  }

  long bytes() {
    return OVERHEAD + deflated.length + (long) Integer.BYTES * palette.length;
  }
}
