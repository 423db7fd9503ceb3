package org.convolens.files;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.convolens.files.numbers.NpyReader;
import org.convolens.files.numbers.NpyWriter;

/// Whatever bytes a `.npy` file holds, reading it ends in a tensor or a sentence; a tensor is
/// written and read back with the same values.
public final class NpyFuzz {
  private NpyFuzz() {}

  /// Called by Jazzer with one input after the other.
  public static void fuzzerTestOneInput(byte[] file) throws IOException {
    try {
      var tensor = NpyReader.read(new ByteArrayInputStream(file));
      var out = new ByteArrayOutputStream();
      NpyWriter.write(tensor, out);
      var back = NpyReader.read(new ByteArrayInputStream(out.toByteArray()));
      Claims.hold(
          java.util.Arrays.equals(back.toArray(), tensor.toArray()), "it reads back differently");
    } catch (RefusedException e) {
      Claims.sentence(e);
    }
  }
}
