package org.convolens.files.numbers;

import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.convolens.files.RefusedException;

/// What the header of a `.npy` file declares, format versions 1 to 3 (NumPy's `numpy.lib.format`).
///
/// @param kind of the elements: `b` truth, `i` signed, `u` unsigned, `f` floating point
/// @param bytes of one element
/// @param fortran whether the first index runs fastest
/// @param shape may hold any sizes; the reader checks them
record NpyHeader(char kind, int bytes, ByteOrder order, boolean fortran, List<Long> shape) {
  private static final Pattern TYPE =
      Pattern.compile("'descr'\\s*:\\s*(?:'([^']{0,40})'|\"([^\"]{0,40})\"|(\\[))");
  private static final Pattern ORDER = Pattern.compile("'fortran_order'\\s*:\\s*(True|False)");
  private static final Pattern SHAPE =
      Pattern.compile("'shape'\\s*:\\s*\\(([0-9, \\tL]{0,400})\\)");
  private static final Pattern NUMERIC = Pattern.compile("([<>=|]?)([biuf])(\\d{1,2})");
  private static final int MOST_DIGITS = 18;

  /// Reads the dictionary of a header.
  static NpyHeader parse(byte[] text) throws RefusedException {
    var dictionary = new String(text, StandardCharsets.UTF_8);
    var order = ORDER.matcher(dictionary);
    var shape = SHAPE.matcher(dictionary);
    var type = TYPE.matcher(dictionary);
    if (!order.find() || !shape.find() || !type.find()) {
      throw RefusedException.of("npy.header");
    }
    if (type.group(3) != null) {
      throw RefusedException.of("npy.structured");
    }
    var name = Optional.ofNullable(type.group(1)).orElseGet(() -> type.group(2));
    return of(name, order.group(1).equals("True"), sizes(shape.group(1)));
  }

  private static NpyHeader of(String type, boolean fortran, List<Long> shape)
      throws RefusedException {
    if (type.contains("O")) {
      throw RefusedException.of("npy.objects");
    }
    var numeric = NUMERIC.matcher(type);
    if (!numeric.matches()) {
      throw RefusedException.of("npy.type", type);
    }
    var kind = numeric.group(2).charAt(0);
    var bytes = Integer.parseInt(numeric.group(3));
    if (!known(kind, bytes)) {
      throw RefusedException.of("npy.type", type);
    }
    var order = numeric.group(1).equals(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    return new NpyHeader(kind, bytes, order, fortran, shape);
  }

  private static boolean known(char kind, int bytes) {
    return switch (kind) {
      case 'b' -> bytes == 1;
      case 'f' -> bytes == 2 || bytes == 4 || bytes == 8;
      default -> bytes == 1 || bytes == 2 || bytes == 4 || bytes == 8;
    };
  }

  private static List<Long> sizes(String text) throws RefusedException {
    var sizes = new ArrayList<Long>();
    for (var part : text.split(",", -1)) {
      var digits = part.strip().replace("L", "");
      if (digits.length() > MOST_DIGITS) {
        throw RefusedException.of("npy.header");
      }
      if (!digits.isEmpty()) {
        try {
          sizes.add(Long.parseLong(digits));
        } catch (NumberFormatException _) {
          throw RefusedException.of("npy.header");
        }
      }
    }
    return List.copyOf(sizes);
  }
}
