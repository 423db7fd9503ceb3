package org.convolens.ui.window;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.image.PixelReader;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;

/// How well texts stand out from what is really behind them: from a picture of it without them.
final class Contrast {
  /// What people with moderately low vision can read.
  static final double READABLE = 4.5;

  /// What a mark, such as that of the focus, needs to be noticed.
  static final double NOTICED = 3;

  private Contrast() {}

  /// How many pixels of an area differ that much between two pictures.
  static long noticed(Image before, Image after, Bounds area) {
    var found = 0L;
    for (var y = inside(area.getMinY(), before.getHeight());
        y < inside(area.getMaxY(), before.getHeight());
        y++) {
      for (var x = inside(area.getMinX(), before.getWidth());
          x < inside(area.getMaxX(), before.getWidth());
          x++) {
        var one = before.getPixelReader().getColor(x, y);
        var other = after.getPixelReader().getColor(x, y);
        found += between(one, other) >= NOTICED ? 1 : 0;
      }
    }
    return found;
  }

  private static int inside(double place, double size) {
    return (int) Math.clamp(place, 0, size);
  }

  /// The contrast of each text and icon that can be seen in a part of a window.
  static Map<String, Double> of(Parent part) {
    var texts = new ArrayList<Text>();
    collect(part, texts);
    var fills = texts.stream().map(text -> (Color) text.getFill()).toList();
    texts.forEach(text -> text.setOpacity(0));
    var parameters = new SnapshotParameters();
    parameters.setFill(Color.TRANSPARENT);
    var picture = part.snapshot(parameters, null);
    texts.forEach(text -> text.setOpacity(1));
    var area = part.localToScene(part.getBoundsInLocal());
    var found = new LinkedHashMap<String, Double>();
    for (var index = 0; index < texts.size(); index++) {
      var text = texts.get(index);
      var bounds = text.localToScene(text.getBoundsInLocal());
      if (inSight(text, bounds)) {
        var name = index + " " + text.getText();
        found.put(name, least(picture.getPixelReader(), fills.get(index), bounds, area));
      }
    }
    return found;
  }

  /// Whether nothing that a text is scrolled in cuts it off.
  private static boolean inSight(Node within, Bounds text) {
    return within == null
        || ((within.getClip() == null
                || within.localToScene(within.getClip().getBoundsInParent()).contains(text))
            && inSight(within.getParent(), text));
  }

  private static void collect(Node node, List<Text> texts) {
    if (!node.isVisible() || node.isDisabled()) {
      return;
    }
    if (node instanceof Text text && !text.getText().isBlank()) {
      texts.add(text);
    } else if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, texts));
    }
  }

  /// The least of the contrasts along the middle of a text.
  private static double least(PixelReader pixels, Color fill, Bounds text, Bounds area) {
    var least = Double.MAX_VALUE;
    var y = (int) (text.getCenterY() - area.getMinY());
    for (var x = (int) (text.getMinX() - area.getMinX()) + 1;
        x < text.getMaxX() - area.getMinX() - 1;
        x++) {
      var behind = pixels.getColor(x, y);
      if (behind.getOpacity() < 0.9) {
        return 0;
      }
      least = Math.min(least, between(behind.interpolate(fill, fill.getOpacity()), behind));
    }
    return least;
  }

  static double between(Color one, Color other) {
    var first = luminance(one) + 0.05;
    var second = luminance(other) + 0.05;
    return Math.max(first, second) / Math.min(first, second);
  }

  private static double luminance(Color colour) {
    return 0.2126 * linear(colour.getRed())
        + 0.7152 * linear(colour.getGreen())
        + 0.0722 * linear(colour.getBlue());
  }

  private static double linear(double part) {
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }
}
