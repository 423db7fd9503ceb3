package org.convolens.files.numbers;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.convolens.core.Conv;
import org.convolens.core.Tensor;

/// Writes tensors as NumPy arrays: float32, little-endian, C order, format version 1.0.
public final class NpyWriter {
  private static final int ALIGNMENT = 64;
  private static final int PREAMBLE = 10;

  private NpyWriter() {}

  /// Writes an array of shape (channels, rows, columns), or (channels, length) for a signal, only
  /// (length,) where it has one channel. The stream stays open.
  public static void write(Tensor tensor, OutputStream out) throws IOException {
    var line = tensor.shape().signal() && tensor.channels() == 1;
    header(line ? List.of(tensor.columns()) : tensor.shape().dimensions(), out);
    values(tensor, out);
  }

  /// Writes all filters of a convolution as one array, its first size the filters.
  public static void write(Conv conv, OutputStream out) throws IOException {
    var sizes = conv.filters().getFirst().weights().shape().dimensions();
    var all = new ArrayList<>(List.of(conv.filters().size()));
    all.addAll(sizes);
    header(all, out);
    for (var filter : conv.filters()) {
      values(filter.weights(), out);
    }
  }

  private static void header(List<Integer> sizes, OutputStream out) throws IOException {
    var ending = sizes.size() == 1 ? ",)" : ")";
    var shape = sizes.stream().map(Object::toString).collect(Collectors.joining(", ", "(", ending));
    var text = "{'descr': '<f4', 'fortran_order': False, 'shape': %s, }".formatted(shape);
    var used = PREAMBLE + text.length() + 1;
    var padded = text + " ".repeat(Math.ceilDiv(used, ALIGNMENT) * ALIGNMENT - used) + "\n";
    out.write(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0});
    out.write(padded.length());
    out.write(padded.length() >> 8);
    out.write(padded.getBytes(StandardCharsets.US_ASCII));
  }

  private static void values(Tensor tensor, OutputStream out) throws IOException {
    var row = new float[tensor.columns()];
    var bytes = ByteBuffer.allocate(Float.BYTES * row.length).order(ByteOrder.LITTLE_ENDIAN);
    for (var channel = 0; channel < tensor.channels(); channel++) {
      for (var r = 0; r < tensor.rows(); r++) {
        tensor.copyRow(channel, r, row, 0);
        bytes.clear().asFloatBuffer().put(row);
        out.write(bytes.array());
      }
    }
  }
}
