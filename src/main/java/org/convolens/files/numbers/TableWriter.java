package org.convolens.files.numbers;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.convolens.core.Tensor;
import org.convolens.files.FloatText;

/// Writes planes of a tensor as tables of numbers that read back as the same float32 values.
public final class TableWriter {
  private TableWriter() {}

  /// One plane as text, with this between the cells of a row.
  ///
  /// @param decimalComma whether decimals have a comma, as a spreadsheet in Dutch expects
  public static String text(Tensor tensor, int channel, char separator, boolean decimalComma) {
    var text = new StringBuilder();
    for (var row = 0; row < tensor.rows(); row++) {
      for (var column = 0; column < tensor.columns(); column++) {
        if (column > 0) {
          text.append(separator);
        }
        var number = FloatText.of(tensor.get(channel, row, column));
        text.append(decimalComma ? number.replace('.', ',') : number);
      }
      text.append('\n');
    }
    return text.toString();
  }

  /// All planes as CSV, one below the other with an empty line between. The stream stays open.
  public static void write(Tensor tensor, OutputStream out) throws IOException {
    for (var channel = 0; channel < tensor.channels(); channel++) {
      if (channel > 0) {
        out.write('\n');
      }
      out.write(text(tensor, channel, ',', false).getBytes(StandardCharsets.US_ASCII));
    }
  }
}
