package org.convolens.files;

import org.convolens.core.Tensor;
import org.convolens.files.numbers.TableReader;
import org.convolens.files.numbers.TableWriter;

/// Whatever bytes a table holds, reading it ends in a tensor or a sentence; a tensor is written and
/// read back as itself.
public final class TableFuzz {
  private TableFuzz() {}

  /// Called by Jazzer with one input after the other.
  public static void fuzzerTestOneInput(byte[] file) {
    Tensor table;
    try {
      table = TableReader.read(file);
    } catch (RefusedException e) {
      Claims.sentence(e);
      return;
    }
    try {
      Claims.hold(
          TableReader.read(TableWriter.text(table, 0, ',', false)).equals(table),
          "it reads back differently");
    } catch (RefusedException e) {
      throw new AssertionError("what was written is refused", e);
    }
  }
}
