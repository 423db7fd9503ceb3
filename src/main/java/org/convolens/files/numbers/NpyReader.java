package org.convolens.files.numbers;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.convolens.core.Shape;
import org.convolens.core.Tensor;
import org.convolens.files.RefusedException;

/// Reads a NumPy array as a tensor: one size makes a signal, two a picture of one channel, three a
/// picture whose first size is its channels. Values are rounded to float32. Python objects are
/// never unpickled.
public final class NpyReader {
  private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
  private static final int LONGEST_HEADER = 1 << 16;
  private static final int CHUNK = 1 << 16;

  private final DataInputStream in;

  private NpyReader(InputStream in) {
    this.in = new DataInputStream(in);
  }

  /// Whether a file that begins like this is a NumPy array.
  public static boolean recognises(byte[] start) {
    return start.length >= MAGIC.length && Arrays.equals(MAGIC, Arrays.copyOf(start, MAGIC.length));
  }

  /// Reads an array. The stream stays open.
  ///
  /// @throws RefusedException when it is no array of numbers, or not all of one
  public static Tensor read(InputStream in) throws IOException, RefusedException {
    try {
      return new NpyReader(in).array();
    } catch (EOFException _) {
      throw RefusedException.of("npy.cutOff");
    }
  }

  private Tensor array() throws IOException, RefusedException {
    var header = header();
    var shape = shape(header.shape());
    var values = values(header, shape.size());
    if (in.read() >= 0) {
      throw RefusedException.of("npy.trailing");
    }
    return header.fortran() ? fromFortran(shape, header.shape(), values) : Tensor.of(shape, values);
  }

  private NpyHeader header() throws IOException, RefusedException {
    var start = new byte[MAGIC.length];
    in.readFully(start);
    if (!recognises(start)) {
      throw RefusedException.of("npy.magic");
    }
    var version = in.readUnsignedByte();
    in.readUnsignedByte();
    if (version < 1 || version > 3) {
      throw RefusedException.of("npy.version", version);
    }
    var length =
        version == 1
            ? Integer.toUnsignedLong(Short.toUnsignedInt(Short.reverseBytes(in.readShort())))
            : Integer.toUnsignedLong(Integer.reverseBytes(in.readInt()));
    if (length > LONGEST_HEADER) {
      throw RefusedException.of("npy.header");
    }
    var text = new byte[(int) length];
    in.readFully(text);
    return NpyHeader.parse(text);
  }

  private static Shape shape(List<Long> sizes) throws RefusedException {
    var text = sizes.stream().map(Object::toString).collect(Collectors.joining(", ", "(", ")"));
    if (sizes.isEmpty() || sizes.size() > 3) {
      throw RefusedException.of("npy.dimensions", text);
    }
    var count = 1L;
    for (var size : sizes) {
      if (size < 1) {
        throw RefusedException.of("npy.empty", text);
      }
      count = size > Limits.MOST_VALUES / count ? Limits.MOST_VALUES + 1 : count * size;
      if (count > Limits.MOST_VALUES) {
        throw RefusedException.of("numbers.tooMany", text, Limits.MOST_VALUES);
      }
    }
    var last = Math.toIntExact(sizes.getLast());
    return switch (sizes.size()) {
      case 1 -> Shape.signal(1, last);
      case 2 -> Shape.picture(1, Math.toIntExact(sizes.getFirst()), last);
      default ->
          Shape.picture(Math.toIntExact(sizes.getFirst()), Math.toIntExact(sizes.get(1)), last);
    };
  }

  /// The values in the order of the file. Memory grows with what really is there.
  private float[] values(NpyHeader header, int count) throws IOException, RefusedException {
    var values = new float[Math.min(count, CHUNK)];
    var bytes = new byte[CHUNK];
    var perChunk = CHUNK / header.bytes();
    for (var done = 0; done < count; ) {
      var now = Math.min(perChunk, count - done);
      in.readFully(bytes, 0, now * header.bytes());
      if (done + now > values.length) {
        values = Arrays.copyOf(values, Math.min(count, Math.max(2 * values.length, done + now)));
      }
      var buffer = ByteBuffer.wrap(bytes, 0, now * header.bytes()).order(header.order());
      for (var index = 0; index < now; index++) {
        values[done + index] = value(header, buffer);
      }
      done += now;
    }
    return values;
  }

  private static float value(NpyHeader header, ByteBuffer buffer) throws RefusedException {
    return switch (header.kind()) {
      case 'b' -> buffer.get() == 0 ? 0 : 1;
      case 'f' ->
          switch (header.bytes()) {
            case 2 -> Float.float16ToFloat(buffer.getShort());
            case 4 -> buffer.getFloat();
            default -> Limits.toFloat(buffer.getDouble());
          };
      case 'u' ->
          switch (header.bytes()) {
            case 1 -> Byte.toUnsignedInt(buffer.get());
            case 2 -> Short.toUnsignedInt(buffer.getShort());
            case 4 -> Integer.toUnsignedLong(buffer.getInt());
            default -> unsigned(buffer.getLong());
          };
      default ->
          switch (header.bytes()) {
            case 1 -> buffer.get();
            case 2 -> buffer.getShort();
            case 4 -> buffer.getInt();
            default -> buffer.getLong();
          };
    };
  }

  /// The nearest float32. Of a number with its highest bit set, half is rounded, with the bit that
  /// falls off kept as a sticky one.
  private static float unsigned(long value) {
    return value >= 0 ? value : (float) (value >>> 1 | (value & 1)) * 2;
  }

  private static Tensor fromFortran(Shape shape, List<Long> sizes, float[] values) {
    var rows = shape.signal() ? 1 : shape.rows();
    var channels = sizes.size() == 3 ? shape.channels() : 1;
    return Tensor.generate(shape, (c, r, k) -> values[c + channels * (r + rows * k)]);
  }
}
