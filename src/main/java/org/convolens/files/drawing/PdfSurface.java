package org.convolens.files.drawing;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// A drawing as a PDF page of its own size, 96 pixels to the inch. Text stays text, in the
/// program's own fonts.
public final class PdfSurface implements Surface {
  private static final double POINTS_PER_PIXEL = 0.75;

  private final StringBuilder page = new StringBuilder();
  private final PdfObjects objects = new PdfObjects();
  private final PdfFont regular;
  private final PdfFont heavy;
  private final Map<Integer, String> opacities = new LinkedHashMap<>();
  private final Map<String, Integer> pictures = new LinkedHashMap<>();
  private final double width;
  private final double height;
  private final String title;

  /// @throws IOException when the program's fonts cannot be read
  public PdfSurface(double width, double height, String title) throws IOException {
    this.width = width;
    this.height = height;
    this.title = title;
    this.regular = new PdfFont("Roboto-Regular");
    this.heavy = new PdfFont("Roboto-Medium");
    page.append(number(POINTS_PER_PIXEL))
        .append(" 0 0 ")
        .append(number(-POINTS_PER_PIXEL))
        .append(" 0 ")
        .append(number(height * POINTS_PER_PIXEL))
        .append(" cm\n");
  }

  /// Writes the whole document; the stream stays open.
  public void writeTo(OutputStream out) throws IOException {
    var pages = objects.reserve();
    var content = objects.stream("", page.toString().getBytes(StandardCharsets.ISO_8859_1));
    var leaf =
        objects.add(
            "<</Type/Page/Parent %d 0 R/MediaBox[0 0 %s %s]/Contents %d 0 R/Resources<<%s>>>>"
                .formatted(
                    pages,
                    number(width * POINTS_PER_PIXEL),
                    number(height * POINTS_PER_PIXEL),
                    content,
                    resources()));
    objects.put(pages, "<</Type/Pages/Count 1/Kids[%d 0 R]>>".formatted(leaf));
    var catalog = objects.add("<</Type/Catalog/Pages %d 0 R>>".formatted(pages));
    var about = objects.add("<</Title %s/Creator(Convolens)>>".formatted(unicode(title)));
    objects.writeTo(out, catalog, about);
  }

  private String resources() throws IOException {
    var fonts = new StringBuilder();
    if (regular.isUsed()) {
      fonts.append("/F1 ").append(regular.write(objects)).append(" 0 R");
    }
    if (heavy.isUsed()) {
      fonts.append("/F2 ").append(heavy.write(objects)).append(" 0 R");
    }
    var images =
        pictures.entrySet().stream()
            .map(entry -> "/" + entry.getKey() + " " + entry.getValue() + " 0 R")
            .collect(Collectors.joining());
    var states =
        opacities.entrySet().stream()
            .map(entry -> {
              var share = number(entry.getKey() / 255.0);
              return "/" + entry.getValue() + "<</ca " + share + "/CA " + share + ">>";
            })
            .collect(Collectors.joining());
    return "/Font<<%s>>/XObject<<%s>>/ExtGState<<%s>>".formatted(fonts, images, states);
  }

  /// A text as a PDF string of UTF-16.
  private static String unicode(String text) {
    return text.chars().mapToObj("%04X"::formatted).collect(Collectors.joining("", "<FEFF", ">"));
  }

  // --- Drawing

  @Override
  public void fill(Outline outline, int argb) {
    page.append("q ");
    paint(argb, "rg");
    path(outline);
    page.append("f Q\n");
  }

  @Override
  public void follow(Outline outline, Stroke stroke) {
    page.append("q ");
    paint(stroke.argb(), "RG");
    page.append(number(stroke.width())).append(" w ");
    if (!stroke.dashes().isEmpty()) {
      page.append(
          stroke.dashes().stream()
              .map(PdfSurface::number)
              .collect(Collectors.joining(" ", "[", "] 0 d ")));
    }
    path(outline);
    page.append("S Q\n");
  }

  @Override
  public void write(String text, double x, double y, Lettering lettering) {
    if (text.isBlank()) {
      return;
    }
    var font = lettering.heavy() ? heavy : regular;
    var length = font.width(text) * lettering.size();
    var from =
        switch (lettering.anchor()) {
          case START -> x;
          case MIDDLE -> x - length / 2;
          case END -> x - length;
        };
    page.append("q ");
    paint(lettering.argb(), "rg");
    page.append("BT /").append(lettering.heavy() ? "F2 " : "F1 ");
    operator("Tf", lettering.size());
    operator("Tm", 1, 0, 0, -1, from, y);
    page.append(font.encode(text)).append(" Tj ET Q\n");
  }

  @Override
  public void lay(int[] argb, int columns, Outline.Box place) {
    var rgb = new byte[3 * argb.length];
    for (var index = 0; index < argb.length; index++) {
      rgb[3 * index] = (byte) (argb[index] >> 16);
      rgb[3 * index + 1] = (byte) (argb[index] >> 8);
      rgb[3 * index + 2] = (byte) argb[index];
    }
    var name = "P" + (pictures.size() + 1);
    try {
      pictures.put(
          name,
          objects.stream(
              "/Type/XObject/Subtype/Image/ColorSpace/DeviceRGB/BitsPerComponent 8/Width %d/Height %d"
                  .formatted(columns, argb.length / columns),
              rgb));
    } catch (IOException e) {
      throw new IllegalStateException("data in memory can be packed", e);
    }
    page.append("q ");
    operator("cm", place.width(), 0, 0, -place.height(), place.x(), place.y() + place.height());
    page.append('/').append(name).append(" Do Q\n");
  }

  private void paint(int argb, String operator) {
    var opacity = argb >>> 24;
    if (opacity < 0xFF) {
      page.append('/')
          .append(opacities.computeIfAbsent(opacity, share -> "T" + share))
          .append(" gs ");
    }
    operator(
        operator, (argb >> 16 & 0xFF) / 255.0, (argb >> 8 & 0xFF) / 255.0, (argb & 0xFF) / 255.0);
  }

  private void path(Outline outline) {
    switch (outline) {
      case Outline.Box box when box.radius() == 0 ->
          operator("re", box.x(), box.y(), box.width(), box.height());
      case Outline.Box box -> box.rounded().pieces().forEach(this::piece);
      case Outline.Path path -> path.pieces().forEach(this::piece);
    }
  }

  private void piece(Outline.Piece piece) {
    switch (piece) {
      case Outline.Move(var x, var y) -> operator("m", x, y);
      case Outline.Line(var x, var y) -> operator("l", x, y);
      case Outline.Curve(var x1, var y1, var x2, var y2, var x, var y) ->
          operator("c", x1, y1, x2, y2, x, y);
      case Outline.Close _ -> page.append("h ");
    }
  }

  private void operator(String name, double... numbers) {
    for (var value : numbers) {
      page.append(number(value)).append(' ');
    }
    page.append(name).append(' ');
  }

  private static String number(double value) {
    return BigDecimal.valueOf(value)
        .setScale(3, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }
}
