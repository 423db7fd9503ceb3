package org.convolens.files.drawing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/// What a drawing needs to know of a TrueType font: which glyph shows a character, and how wide it
/// is (OpenType 1.9: tables `cmap` format 4, `head`, `hhea`, `hmtx`).
final class TrueType {
  private static final int ENTRY = 16;

  private final byte[] bytes;
  private final ByteBuffer data;
  private final Map<String, Integer> tables = new HashMap<>();
  private final int unitsPerEm;
  private final int wideGlyphs;
  private final int characters;

  private TrueType(byte[] bytes) {
    this.bytes = bytes;
    this.data = ByteBuffer.wrap(bytes);
    var count = data.getShort(4);
    for (var index = 0; index < count; index++) {
      var at = 12 + index * ENTRY;
      tables.put(new String(bytes, at, 4, StandardCharsets.US_ASCII), data.getInt(at + 8));
    }
    unitsPerEm = unsigned(table("head") + 18);
    wideGlyphs = unsigned(table("hhea") + 34);
    characters = characters();
  }

  /// A font that ships with the program.
  ///
  /// @param name without its ending
  static TrueType shipped(String name) throws IOException {
    try (var stream = TrueType.class.getResourceAsStream("/fonts/" + name + ".ttf")) {
      if (stream == null) {
        throw new IOException("the font " + name + " is missing");
      }
      return new TrueType(stream.readAllBytes());
    }
  }

  private int table(String name) {
    var at = tables.get(name);
    if (at == null) {
      throw new IllegalArgumentException("the font has no table " + name);
    }
    return at;
  }

  /// Where the table of format 4 begins.
  private int characters() {
    var map = table("cmap");
    for (var index = 0; index < unsigned(map + 2); index++) {
      var at = map + data.getInt(map + 4 + 8 * index + 4);
      if (unsigned(at) == 4) {
        return at;
      }
    }
    throw new IllegalArgumentException("the font maps no characters in format 4");
  }

  private int unsigned(int at) {
    return Short.toUnsignedInt(data.getShort(at));
  }

  /// The whole file.
  byte[] bytes() {
    return bytes.clone();
  }

  /// The glyph of a character; 0 where the font has none.
  int glyph(int character) {
    var segments = unsigned(characters + 6);
    var ends = characters + 14;
    var starts = ends + segments + 2;
    for (var at = 0; at < segments; at += 2) {
      if (character <= unsigned(ends + at)) {
        return character < unsigned(starts + at) ? 0 : glyph(character, starts + at, segments);
      }
    }
    return 0;
  }

  private int glyph(int character, int start, int segments) {
    var delta = unsigned(start + segments);
    var offsetAt = start + 2 * segments;
    var offset = unsigned(offsetAt);
    if (offset == 0) {
      return (character + delta) & 0xFFFF;
    }
    var glyph = unsigned(offsetAt + offset + 2 * (character - unsigned(start)));
    return glyph == 0 ? 0 : (glyph + delta) & 0xFFFF;
  }

  /// How wide a glyph is, in thousandths of the size of the letters.
  int width(int glyph) {
    var index = Math.min(glyph, wideGlyphs - 1);
    return Math.round(1000f * unsigned(table("hmtx") + 4 * index) / unitsPerEm);
  }

  /// A number of the table `hhea`, in thousandths: 4 what rises above the base line, 6 what hangs
  /// below it.
  private int line(int offset) {
    return Math.round(1000f * data.getShort(table("hhea") + offset) / unitsPerEm);
  }

  int ascent() {
    return line(4);
  }

  int descent() {
    return line(6);
  }
}
