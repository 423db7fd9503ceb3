package org.convolens.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Whatever bytes an experiment file holds, reading it ends in an experiment or a sentence; an
/// experiment is written and read back as itself.
public final class ExperimentFuzz {
  private ExperimentFuzz() {}

  private static final class Place {
    static final Path FILE = create();

    private static Path create() {
      try {
        var file = Files.createTempFile("fuzz", ".convolens");
        file.toFile().deleteOnExit();
        return file;
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
  }

  /// Called by Jazzer with one input after the other.
  public static void fuzzerTestOneInput(byte[] content) throws IOException {
    Files.write(Place.FILE, content);
    ExperimentFile file;
    try {
      file = ExperimentReader.readWhole(Place.FILE);
    } catch (RefusedException e) {
      Claims.sentence(e);
      return;
    }
    var out = new ByteArrayOutputStream();
    ExperimentWriter.write(file, out);
    Files.write(Place.FILE, out.toByteArray());
    try {
      Claims.hold(ExperimentReader.readWhole(Place.FILE).equals(file), "it reads back differently");
    } catch (RefusedException e) {
      throw new AssertionError("what was written is refused", e);
    }
  }
}
