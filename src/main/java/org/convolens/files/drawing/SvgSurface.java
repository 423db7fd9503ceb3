package org.convolens.files.drawing;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.stream.Collectors;
import org.convolens.files.pictures.PngWriter;

/// A drawing as SVG 1.1. Text stays text, so that it can be searched and edited.
public final class SvgSurface implements Surface {
  private final StringBuilder body = new StringBuilder();
  private final double width;
  private final double height;
  private final String title;

  public SvgSurface(double width, double height, String title) {
    this.width = width;
    this.height = height;
    this.title = title;
  }

  /// Writes the whole document as UTF-8; the stream stays open.
  public void writeTo(OutputStream out) throws IOException {
    var head =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" \
        width="%s" height="%s" viewBox="0 0 %s %s" font-family="Roboto, Arial, Helvetica, sans-serif">
        <title>%s</title>
        """
            .formatted(
                number(width), number(height), number(width), number(height), escaped(title));
    out.write(head.getBytes(StandardCharsets.UTF_8));
    out.write(body.toString().getBytes(StandardCharsets.UTF_8));
    out.write("</svg>\n".getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void fill(Outline outline, int argb) {
    open(outline).append(paint("fill", argb)).append("/>\n");
  }

  @Override
  public void follow(Outline outline, Stroke stroke) {
    open(outline)
        .append(" fill=\"none\"")
        .append(paint("stroke", stroke.argb()))
        .append(attribute("stroke-width", stroke.width()));
    if (!stroke.dashes().isEmpty()) {
      var dashes =
          stroke.dashes().stream().map(SvgSurface::number).collect(Collectors.joining(" "));
      body.append(" stroke-dasharray=\"").append(dashes).append('"');
    }
    body.append("/>\n");
  }

  private StringBuilder open(Outline outline) {
    return switch (outline) {
      case Outline.Box box -> {
        body.append("<rect")
            .append(attribute("x", box.x()))
            .append(attribute("y", box.y()))
            .append(attribute("width", box.width()))
            .append(attribute("height", box.height()));
        yield body.append(
            box.radius() > 0 ? attribute("rx", box.radius()) : " shape-rendering=\"crispEdges\"");
      }
      case Outline.Path path -> {
        body.append("<path d=\"");
        path.pieces().forEach(this::piece);
        yield body.append('"');
      }
    };
  }

  private void piece(Outline.Piece piece) {
    switch (piece) {
      case Outline.Move(var x, var y) -> command('M', x, y);
      case Outline.Line(var x, var y) -> command('L', x, y);
      case Outline.Curve(var x1, var y1, var x2, var y2, var x, var y) ->
          command('C', x1, y1, x2, y2, x, y);
      case Outline.Close _ -> body.append('Z');
    }
  }

  private void command(char letter, double... numbers) {
    body.append(letter);
    for (var index = 0; index < numbers.length; index++) {
      body.append(index == 0 ? "" : " ").append(number(numbers[index]));
    }
  }

  @Override
  public void write(String text, double x, double y, Lettering lettering) {
    if (text.isBlank()) {
      return;
    }
    body.append("<text")
        .append(attribute("x", x))
        .append(attribute("y", y))
        .append(attribute("font-size", lettering.size()))
        .append(lettering.heavy() ? " font-weight=\"500\"" : "")
        .append(
            lettering.anchor() == Anchor.START
                ? ""
                : " text-anchor=\"" + lettering.anchor().name().toLowerCase(Locale.ROOT) + '"')
        .append(paint("fill", lettering.argb()))
        .append('>')
        .append(escaped(text))
        .append("</text>\n");
  }

  @Override
  public void lay(int[] argb, int columns, Outline.Box place) {
    var png = PngWriter.bytes(argb, columns, argb.length / columns);
    body.append("<image preserveAspectRatio=\"none\" style=\"image-rendering:pixelated\"")
        .append(attribute("x", place.x()))
        .append(attribute("y", place.y()))
        .append(attribute("width", place.width()))
        .append(attribute("height", place.height()))
        .append(" xlink:href=\"data:image/png;base64,")
        .append(Base64.getEncoder().encodeToString(png))
        .append("\"/>\n");
  }

  private static String paint(String name, int argb) {
    var opacity = argb >>> 24;
    var colour = " %s=\"#%06x\"".formatted(name, argb & 0xFFFFFF);
    return opacity == 0xFF ? colour : colour + attribute(name + "-opacity", opacity / 255.0);
  }

  private static String attribute(String name, double value) {
    return " " + name + "=\"" + number(value) + '"';
  }

  private static String number(double value) {
    return BigDecimal.valueOf(value)
        .setScale(2, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }

  /// Text as XML 1.0 may hold it.
  private static String escaped(String text) {
    return text.codePoints()
        .filter(point ->
            (point >= 0x20 && point < 0xD800)
                || (point >= 0xE000 && point < 0xFFFE)
                || point > 0xFFFF)
        .mapToObj(point ->
            switch (point) {
              case '&' -> "&amp;";
              case '<' -> "&lt;";
              case '>' -> "&gt;";
              case '"' -> "&quot;";
              default -> Character.toString(point);
            })
        .collect(Collectors.joining());
  }
}
