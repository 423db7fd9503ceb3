package org.convolens.files.numbers;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.convolens.files.RefusedException;

/// The text in a file of unknown encoding: by its byte order mark, else UTF-16 where every second
/// byte is zero, else UTF-8, else Latin-1.
final class TextBytes {
  private static final int PROBE = 64;

  private TextBytes() {}

  static String decode(byte[] bytes) throws RefusedException {
    var text = text(bytes);
    if (text.indexOf('\0') >= 0) {
      throw RefusedException.of("table.binary");
    }
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static String text(byte[] bytes) throws RefusedException {
    var wide = wide(bytes);
    if (wide.isPresent()) {
      return strict(bytes, wide.get(), "table.utf16");
    }
    try {
      return strict(bytes, StandardCharsets.UTF_8, "table.binary");
    } catch (RefusedException _) {
      return new String(bytes, StandardCharsets.ISO_8859_1);
    }
  }

  private static String strict(byte[] bytes, Charset charset, String complaint)
      throws RefusedException {
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException _) {
      throw RefusedException.of(complaint);
    }
  }

  private static Optional<Charset> wide(byte[] bytes) {
    var start = new String(bytes, 0, Math.min(bytes.length, 2), StandardCharsets.ISO_8859_1);
    if (start.equals("\u00FF\u00FE")) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    if (start.equals("\u00FE\u00FF")) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    var pairs = Math.min(bytes.length, PROBE) / 2;
    var zeros = new int[2];
    for (var index = 0; index < 2 * pairs; index++) {
      zeros[index % 2] += bytes[index] == 0 ? 1 : 0;
    }
    if (pairs == 0 || zeros[0] + zeros[1] != pairs || zeros[0] * zeros[1] != 0) {
      return Optional.empty();
    }
    return Optional.of(zeros[1] > 0 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
  }
}
