package org.convolens.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.convolens.core.RunControl;
import org.convolens.core.Tensor;
import org.convolens.files.numbers.NpyReader;
import org.convolens.files.numbers.TableReader;
import org.convolens.files.pictures.Picture;
import org.convolens.files.pictures.PictureReader;

/// A file that can become an input: a picture, a NumPy array or a table of numbers. Which it is
/// shows in its content, whatever its name says.
public sealed interface InputFile {
  /// A picture.
  record OfPicture(Picture picture) implements InputFile {
    @Override
    public Tensor tensor() {
      return picture.pixels();
    }
  }

  /// Numbers as they stand in the file.
  record OfNumbers(Tensor tensor) implements InputFile {}

  /// What an experiment is given.
  Tensor tensor();

  /// Reads a file.
  ///
  /// @param large what becomes of a picture that is too large for its own resolution
  /// @throws RefusedException with one plain sentence when it cannot become an input
  /// @throws IOException when it cannot be read at all
  static InputFile read(Path file, PictureReader.Large large, RunControl control)
      throws IOException, RefusedException {
    if (Files.isDirectory(file)) {
      throw RefusedException.of("file.folder");
    }
    if (!Files.exists(file)) {
      throw RefusedException.of("file.missing");
    }
    if (!Files.isRegularFile(file)) {
      throw RefusedException.of("file.special");
    }
    try (var stream = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      stream.mark(16);
      var start = stream.readNBytes(8);
      stream.reset();
      return NpyReader.recognises(start)
          ? new OfNumbers(NpyReader.read(stream))
          : of(stream.readNBytes((int) PictureReader.MOST_BYTES + 1), large, control);
    }
  }

  private static InputFile of(byte[] content, PictureReader.Large large, RunControl control)
      throws RefusedException {
    if (content.length > PictureReader.MOST_BYTES) {
      throw RefusedException.of("file.tooLong", PictureReader.MOST_BYTES >> 20);
    }
    if (content.length == 0) {
      throw RefusedException.of("file.empty");
    }
    if (PictureReader.recognises(content)) {
      return new OfPicture(PictureReader.read(content, large, control));
    }
    if (content[0] == 'P' && content.length > 3 && content[1] == 'K' && content[2] <= 7) {
      throw RefusedException.of("file.npz");
    }
    if (isKnownToBeElse(content)) {
      throw RefusedException.of("file.unknown");
    }
    return new OfNumbers(TableReader.read(content));
  }

  /// WebP, TIFF, HEIF and PDF, by how they begin.
  private static boolean isKnownToBeElse(byte[] content) {
    var start =
        new String(Arrays.copyOf(content, 12), java.nio.charset.StandardCharsets.ISO_8859_1);
    return (start.startsWith("RIFF") && start.endsWith("WEBP"))
        || start.startsWith("II*\0")
        || start.startsWith("MM\0*")
        || start.startsWith("%PDF")
        || start.startsWith("ftyp", 4);
  }
}
