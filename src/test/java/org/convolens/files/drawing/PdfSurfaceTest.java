package org.convolens.files.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;

class PdfSurfaceTest {
  private static final Pattern STREAM = Pattern.compile("/Length (\\d+)>>\nstream\n");

  private static byte[] draw() throws IOException {
    var pdf = new PdfSurface(200, 100, "Ränder −1 (a)");
    pdf.fill(new Outline.Box(10, 20, 30, 40), 0xFF336699);
    pdf.fill(new Outline.Box(10, 20, 30, 40, 5), 0x80FF0000);
    pdf.follow(
        Outline.Path.through(false, 0, 0, 5, 5), new Surface.Stroke(0xFF000000, 2, List.of(3.0)));
    pdf.write("−1 Aa", 50, 60, new Surface.Lettering(10, false, Surface.Anchor.MIDDLE, 0xFF000000));
    pdf.lay(new int[] {0xFFFF0000, 0xFF00FF00}, 2, new Outline.Box(0, 0, 20, 10));
    var out = new ByteArrayOutputStream();
    pdf.writeTo(out);
    return out.toByteArray();
  }

  private static List<String> streams(byte[] file) throws DataFormatException {
    var text = new String(file, StandardCharsets.ISO_8859_1);
    var found = new ArrayList<String>();
    for (var matcher = STREAM.matcher(text); matcher.find(); ) {
      var inflater = new Inflater();
      inflater.setInput(file, matcher.end(), Integer.parseInt(matcher.group(1)));
      var plain = new byte[1 << 20];
      var length = inflater.inflate(plain);
      assertThat(inflater.finished()).isTrue();
      inflater.end();
      found.add(new String(plain, 0, length, StandardCharsets.ISO_8859_1));
    }
    return found;
  }

  @Test
  void theTableFindsEveryObject() throws IOException {
    var file = draw();
    var text = new String(file, StandardCharsets.ISO_8859_1);
    var start = Integer.parseInt(text.replaceAll("(?s).*startxref\n(\\d+)\n%%EOF\n$", "$1"));
    assertThat(text.substring(start)).startsWith("xref\n0 ");
    var lines =
        text.substring(start).lines().skip(3).takeWhile(line -> line.endsWith(" n ")).toList();
    assertThat(lines).hasSizeGreaterThan(8);
    for (var index = 0; index < lines.size(); index++) {
      var offset = Integer.parseInt(lines.get(index).substring(0, 10));
      assertThat(text.substring(offset)).startsWith(index + 1 + " 0 obj\n");
    }
  }

  @Test
  void drawsOnAPageOfItsSizeWithYDownwards() throws Exception {
    var file = draw();
    assertThat(new String(file, StandardCharsets.ISO_8859_1)).contains("/MediaBox[0 0 150 75]");
    var page =
        streams(file).stream().filter(text -> text.contains(" re ")).findFirst().orElseThrow();
    assertThat(page)
        .startsWith("0.75 0 0 -0.75 0 75 cm\n")
        .contains("0.2 0.4 0.6 rg 10 20 30 40 re f")
        .contains("/T128 gs 1 0 0 rg 15 20 m")
        .contains("2 w [3] 0 d 0 0 m 5 5 l S")
        .contains("20 0 0 -10 0 10 cm /P1 Do");
  }

  @Test
  void textStaysText() throws Exception {
    var streams = streams(draw());
    var font = TrueType.shipped("Roboto-Regular");
    var glyphs = font.glyph('A');
    assertThat(streams).anyMatch(text -> text.contains("<%04X> <0041>".formatted(glyphs)));
    assertThat(streams).anyMatch(text -> text.contains("<%04X> <2212>".formatted(font.glyph('−'))));
    var width = 0;
    for (var character : "−1 Aa".toCharArray()) {
      assertThat(font.glyph(character)).isPositive();
      width += font.width(font.glyph(character));
    }
    var from = 50 - width / 1000.0 * 10 / 2;
    var page = streams.stream().filter(text -> text.contains(" Tj")).findFirst().orElseThrow();
    assertThat(page).contains("BT /F1 10 Tf 1 0 0 -1 %.3f".formatted(from).replaceAll("0+$", ""));
  }

  @Test
  void theFontHasWhatTheProgramWrites() throws IOException {
    for (var name : new String[] {"Roboto-Regular", "Roboto-Medium"}) {
      var font = TrueType.shipped(name);
      for (var character : "0123456789.−+×=⁄∞≈ΣabcÀëïü·–".toCharArray()) {
        assertThat(font.glyph(character)).as("%s %s", name, character).isPositive();
      }
      assertThat(font.width(font.glyph('0')))
          .isEqualTo(font.width(font.glyph('8')))
          .isBetween(500, 600);
      assertThat(font.ascent()).isBetween(700, 1100);
      assertThat(font.descent()).isBetween(-400, -100);
      assertThat(font.glyph(0x4E2D)).isZero();
    }
  }
}
