package org.convolens.ui.worksheet;

import java.util.Locale;
import java.util.StringJoiner;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.convolens.core.Pair;
import org.convolens.core.Tensor;
import org.convolens.core.Trace;
import org.convolens.ui.text.NumberText;
import org.convolens.ui.text.Texts;

/// One page of paper, black on white: the worksheet, or its answers.
final class WorksheetPage extends VBox {
  private static final double WIDTH = 480;
  private static final double HEIGHT = 680;
  private static final double LARGEST_CELL = 30;
  private static final double ROOM = 440;
  private static final double NUMBER_SHARE = 0.46;

  /// Longer numbers are rare; they alone are written smaller.
  private static final int USUAL_LENGTH = 5;

  /// Up to so many products are written with those that are 0.
  private static final int MOST_IN_FULL = 5;

  private final Worksheet sheet;
  private final Texts texts;
  private final boolean answers;
  private final double cell;

  WorksheetPage(Worksheet sheet, Texts texts, boolean answers) {
    this.sheet = sheet;
    this.texts = texts;
    this.answers = answers;
    this.cell = cellSize(sheet);
    setId(answers ? "worksheet-answers" : "worksheet-page");
    getStyleClass().add("worksheet-page");
    setMinSize(WIDTH, HEIGHT);
    setPrefSize(WIDTH, HEIGHT);
    setMaxSize(WIDTH, HEIGHT);
    var heading =
        text(texts.get(answers ? "worksheet.answers" : "worksheet.heading", sheet.title()));
    heading.getStyleClass().add("worksheet-heading");
    getChildren().add(heading);
    if (!answers) {
      getChildren().addAll(text(texts.get("worksheet.name")), text(task()));
    }
    getChildren().addAll(given(), map());
  }

  /// Numbers that are as large as everything still fits beside and below each other.
  private static double cellSize(Worksheet sheet) {
    var channels = sheet.input().channels();
    var wide = channels * sheet.input().columns() + sheet.kernel().columns() + 1;
    var high = sheet.input().rows() + sheet.map().rows();
    return Math.min(LARGEST_CELL, Math.min(ROOM / wide, ROOM / high));
  }

  private static Label text(String words) {
    var label = new Label(words);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  private String task() {
    var conv = sheet.conv();
    var steps = new StringJoiner(" ");
    steps.add(texts.get("worksheet.task" + rank())).add(move());
    if (sheet.worked().size() > 1) {
      steps.add(texts.get(leavesOut() ? "worksheet.worked.short" : "worksheet.worked"));
    }
    if (!conv.dilation().equals(Pair.ONE)) {
      steps.add(
          texts.get(
              "worksheet.dilation" + rank(), conv.dilation().rows(), conv.dilation().columns()));
    }
    if (conv.flip()) {
      steps.add(texts.get("worksheet.flip"));
    }
    if (sheet.input().channels() > 1) {
      steps.add(texts.get("worksheet.channels"));
    }
    if (sheet.bias() != 0) {
      steps.add(texts.get("worksheet.bias", NumberText.of(sheet.bias())));
    }
    sheet
        .activation()
        .ifPresent(activation ->
            steps.add(
                texts.get("worksheet." + activation.function().name().toLowerCase(Locale.ROOT))));
    return steps.toString();
  }

  /// How the filter goes on after a value.
  private String move() {
    var stride = sheet.conv().stride();
    return stride.equals(Pair.ONE)
        ? texts.get("worksheet.move" + rank())
        : texts.get("worksheet.stride" + rank(), stride.rows(), stride.columns());
  }

  private boolean isSignal() {
    return sheet.input().shape().signal();
  }

  /// What the keys of texts end in that a signal has of its own.
  private String rank() {
    return isSignal() ? ".signal" : "";
  }

  // --- Grids

  private Node given() {
    var row = new HBox();
    row.getStyleClass().add("worksheet-row");
    var channels = sheet.input().channels();
    for (var channel = 0; channel < channels; channel++) {
      var number = channels > 1 ? " " + (channel + 1) : "";
      row.getChildren().add(titled(texts.get("input.title") + number, input(channel)));
    }
    var kernels = new VBox();
    kernels.getStyleClass().add("worksheet-column");
    for (var channel = 0; channel < channels; channel++) {
      var number = channels > 1 ? " " + (channel + 1) : "";
      kernels.getChildren().add(titled(texts.get("kernel.title") + number, kernel(channel)));
    }
    row.getChildren().add(kernels);
    return row;
  }

  private Node map() {
    var row = new HBox(titled(texts.get("map.title"), mapGrid()));
    row.getStyleClass().add("worksheet-row");
    if (!answers) {
      var worked = new VBox();
      worked.getStyleClass().add("worksheet-column");
      sheet.worked().forEach(trace -> worked.getChildren().add(text(worked(trace))));
      row.getChildren().add(worked);
    }
    return row;
  }

  private static Node titled(String title, Node grid) {
    var label = new Label(title);
    label.getStyleClass().add("worksheet-title");
    return new VBox(label, grid);
  }

  private Node input(int channel) {
    var input = sheet.input();
    var grid = new GridPane();
    grid.setId("worksheet-input-" + (channel + 1));
    var size = numberSize(input);
    for (var row = 0; row < input.rows(); row++) {
      for (var column = 0; column < input.columns(); column++) {
        var style = sheet.isPadding(row, column) ? "worksheet-padding" : "worksheet-cell";
        grid.add(cell(NumberText.of(input.get(channel, row, column)), size, style), column, row);
      }
    }
    return grid;
  }

  private Node kernel(int channel) {
    var grid = new GridPane();
    Tensor kernel = sheet.kernel();
    var size = numberSize(kernel);
    for (var row = 0; row < kernel.rows(); row++) {
      for (var column = 0; column < kernel.columns(); column++) {
        var number = NumberText.of(kernel.get(channel, row, column));
        grid.add(cell(number, size, "worksheet-weight"), column, row);
      }
    }
    return grid;
  }

  private Node mapGrid() {
    var map = sheet.map();
    var grid = new GridPane();
    var size = numberSize(map);
    grid.setId(answers ? "worksheet-map-answers" : "worksheet-map");
    for (var row = 0; row < map.rows(); row++) {
      for (var column = 0; column < map.columns(); column++) {
        var shown = answers || sheet.isWorked(row, column);
        var number = shown ? NumberText.of(map.get(row, column)) : "";
        grid.add(cell(number, size, "worksheet-cell"), column, row);
      }
    }
    return grid;
  }

  /// The size of all numbers of a grid, as the longest needs.
  private double numberSize(Tensor numbers) {
    var longest = 1;
    for (var value : numbers.toArray()) {
      longest = Math.max(longest, NumberText.of(value).length());
    }
    return fitted(Math.min(longest, USUAL_LENGTH));
  }

  private double fitted(int length) {
    return cell * NUMBER_SHARE * Math.min(1, 3.0 / length);
  }

  private Label cell(String number, double size, String style) {
    var label = new Label(number);
    label.getStyleClass().addAll("worksheet-number", style);
    label.setMinSize(cell, cell);
    label.setPrefSize(cell, cell);
    label.setMaxSize(cell, cell);
    var fitting = Math.min(size, fitted(Math.max(1, number.length())));
    label.setStyle(String.format(Locale.ROOT, "-fx-font-size: %.1fpx;", fitting));
    return label;
  }

  // --- Worked values

  private String worked(Trace trace) {
    var place =
        isSignal()
            ? texts.get("worksheet.place.signal", trace.column() + 1)
            : texts.get("worksheet.place", trace.row() + 1, trace.column() + 1);
    var sum = new StringBuilder(products(trace));
    if (trace.bias() != 0) {
      sum.append(" + ").append(bracketed(trace.bias()));
    }
    sum.append(" = ").append(NumberText.of(trace.value()));
    sheet
        .activation()
        .ifPresent(
            activation -> sum.append(" → ").append(NumberText.of(activation.apply(trace.value()))));
    return place + "\n" + sum;
  }

  /// Whether a worked value is written without products that are 0.
  private boolean leavesOut() {
    return sheet.kernel().shape().size() > MOST_IN_FULL
        && sheet.worked().stream()
            .map(Trace::products)
            .anyMatch(products -> counted(products) > 0 && counted(products) < size(products));
  }

  private static int counted(Tensor products) {
    var counted = 0;
    for (var product : products.toArray()) {
      if (product != 0) {
        counted++;
      }
    }
    return counted;
  }

  private static int size(Tensor products) {
    return products.shape().size();
  }

  /// The products; of many only those that are not 0, as the others add nothing.
  private String products(Trace trace) {
    var terms = new StringJoiner(" + ");
    var kernel = trace.kernel();
    var inFull = kernel.shape().size() <= MOST_IN_FULL;
    for (var c = 0; c < kernel.channels(); c++) {
      for (var r = 0; r < kernel.rows(); r++) {
        for (var k = 0; k < kernel.columns(); k++) {
          if (inFull || trace.products().get(c, r, k) != 0) {
            terms.add(bracketed(trace.patch().get(c, r, k)) + "·" + bracketed(kernel.get(c, r, k)));
          }
        }
      }
    }
    return terms.length() == 0 ? "0 + 0 + … + 0" : terms.toString();
  }

  private static String bracketed(float value) {
    var text = NumberText.of(value);
    return value < 0 ? "(" + text + ")" : text;
  }
}
