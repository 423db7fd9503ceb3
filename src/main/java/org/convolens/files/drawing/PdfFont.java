package org.convolens.files.drawing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// One of the program's fonts in a PDF file: text is written as glyph numbers, with a table that
/// says which characters they show, so that it can be searched and copied (ISO 32000-1, 9.7).
final class PdfFont {
  private final String name;
  private final TrueType font;

  /// The characters that were written, by their glyphs.
  private final Map<Integer, Integer> used = new TreeMap<>();

  PdfFont(String name) throws IOException {
    this.name = name;
    this.font = TrueType.shipped(name);
  }

  private static final class Regular {
    static final TrueType FONT = read();

    private static TrueType read() {
      try {
        return TrueType.shipped("Roboto-Regular");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /// Whether the program's fonts have every character of a text.
  static boolean covers(String text) {
    return text.codePoints().allMatch(character -> Regular.FONT.glyph(character) > 0);
  }

  boolean isUsed() {
    return !used.isEmpty();
  }

  /// A line of text as a PDF string.
  String encode(String text) {
    return text.codePoints()
        .mapToObj(character -> {
          var glyph = font.glyph(character);
          used.putIfAbsent(glyph, character);
          return "%04X".formatted(glyph);
        })
        .collect(Collectors.joining("", "<", ">"));
  }

  /// How wide a line of text is, in letters of size 1.
  double width(String text) {
    return text.codePoints().map(character -> font.width(font.glyph(character))).sum() / 1000.0;
  }

  /// Writes the font.
  ///
  /// @return the number of its object
  int write(PdfObjects objects) throws IOException {
    var file = objects.stream("/Length1 " + font.bytes().length, font.bytes());
    var descriptor =
        objects.add(
            """
            <</Type/FontDescriptor/FontName/%s/Flags 4/FontBBox[-1000 %d 2000 %d]\
            /ItalicAngle 0/Ascent %d/Descent %d/CapHeight 711/StemV 80/FontFile2 %d 0 R>>\
            """
                .formatted(
                    name, font.descent(), font.ascent(), font.ascent(), font.descent(), file));
    var widths =
        used.keySet().stream()
            .map(glyph -> glyph + "[" + font.width(glyph) + "]")
            .collect(Collectors.joining());
    var descendant =
        objects.add(
            """
            <</Type/Font/Subtype/CIDFontType2/BaseFont/%s\
            /CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>\
            /FontDescriptor %d 0 R/W[%s]/CIDToGIDMap/Identity>>\
            """
                .formatted(name, descriptor, widths));
    var characters = objects.stream("", characters().getBytes(StandardCharsets.US_ASCII));
    return objects.add(
        """
        <</Type/Font/Subtype/Type0/BaseFont/%s/Encoding/Identity-H\
        /DescendantFonts[%d 0 R]/ToUnicode %d 0 R>>\
        """
            .formatted(name, descendant, characters));
  }

  private String characters() {
    var lines =
        used.entrySet().stream()
            .map(entry ->
                "1 beginbfchar <%04X> <%s> endbfchar"
                    .formatted(entry.getKey(), utf16(entry.getValue())))
            .collect(Collectors.joining("\n"));
    return """
    /CIDInit/ProcSet findresource begin 12 dict begin begincmap
    /CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def
    /CMapName/Adobe-Identity-UCS def /CMapType 2 def
    1 begincodespacerange <0000> <FFFF> endcodespacerange
    %s
    endcmap CMapName currentdict/CMap defineresource pop end end
    """
        .formatted(lines);
  }

  private static String utf16(int character) {
    return Character.toString(character)
        .chars()
        .mapToObj("%04X"::formatted)
        .collect(Collectors.joining());
  }
}
