package org.convolens.ui.icon;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.Shape;
import javafx.scene.transform.Scale;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/// A square drawing out of `rect` and `path` elements, which is all that the icons are made of.
public final class IconDrawing {
  /// The side of the drawings' view box.
  private static final double SIDE = 64;

  private final List<Element> elements = new ArrayList<>();

  private IconDrawing() {}

  /// Reads an SVG file of this kind.
  public static IconDrawing read(InputStream svg) throws IOException {
    try {
      var drawing = new IconDrawing();
      var root =
          DocumentBuilderFactory.newDefaultInstance()
              .newDocumentBuilder()
              .parse(svg)
              .getDocumentElement();
      for (var child = root.getFirstChild(); child != null; child = child.getNextSibling()) {
        if (child instanceof Element element) {
          drawing.elements.add(element);
        }
      }
      return drawing;
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException(e);
    }
  }

  /// Draws it on transparent ground, on the FX thread.
  ///
  /// @param size pixels along each side
  public Image draw(int size) {
    var group = new Group();
    elements.forEach(element -> group.getChildren().add(shape(element)));
    group.getTransforms().add(new Scale(size / SIDE, size / SIDE));
    var settings = new SnapshotParameters();
    settings.setFill(Color.TRANSPARENT);
    settings.setViewport(new Rectangle2D(0, 0, size, size));
    var scene = new Scene(new Group(group), size, size, Color.TRANSPARENT);
    return scene.getRoot().snapshot(settings, null);
  }

  private static Shape shape(Element element) {
    var shape =
        switch (element.getTagName()) {
          case "rect" -> rectangle(element);
          case "path" -> path(element);
          default -> throw new IllegalArgumentException("no icon has a " + element.getTagName());
        };
    shape.setFill(paint(element, "fill"));
    shape.setStroke(paint(element, "stroke"));
    if (element.hasAttribute("stroke-width")) {
      shape.setStrokeWidth(number(element, "stroke-width"));
    }
    return shape;
  }

  private static Rectangle rectangle(Element element) {
    var rectangle =
        new Rectangle(
            number(element, "x"),
            number(element, "y"),
            number(element, "width"),
            number(element, "height"));
    var diameter = 2 * number(element, "rx");
    rectangle.setArcWidth(diameter);
    rectangle.setArcHeight(diameter);
    return rectangle;
  }

  private static SVGPath path(Element element) {
    var path = new SVGPath();
    path.setContent(element.getAttribute("d"));
    return path;
  }

  private static double number(Element element, String name) {
    var value = element.getAttribute(name);
    return value.isEmpty() ? 0 : Double.parseDouble(value);
  }

  private static Color paint(Element element, String name) {
    var value = element.getAttribute(name);
    return value.isEmpty() || value.equals("none") ? Color.TRANSPARENT : Color.web(value);
  }
}
