package org.convolens.model.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.convolens.core.Activation;
import org.convolens.core.Conv;
import org.convolens.core.Cost;
import org.convolens.core.Experiment;
import org.convolens.core.Layer;
import org.convolens.core.Pool;
import org.convolens.core.ReceptiveField;
import org.convolens.core.Shape;

/// The layers of an experiment with their shapes and costs, as the `summary()` of Keras lists them.
///
/// @param rows the input, then the layers, up to the first that does not fit
public record Summary(String title, List<Row> rows) {
  private static final String LINE = "%-28s %-20s %-18s %10s %14s %16s";

  public Summary {
    rows = List.copyOf(rows);
  }

  /// One line.
  ///
  /// @param kind the layer's class in Keras
  /// @param on false for a layer that is switched off; it costs nothing
  /// @param field the part of the input a value depends on
  public record Row(
      String name,
      String kind,
      boolean on,
      Shape output,
      Cost cost,
      boolean trainable,
      ReceptiveField field) {
    /// The size of the receptive field; of a signal only its length.
    public String fieldSize() {
      return output.signal() ? Long.toString(field.columns().size()) : field.toString();
    }
  }

  public static Summary of(Experiment experiment) {
    var fit = Fit.of(experiment);
    var input = experiment.input().shape();
    var rows = new ArrayList<Row>();
    var field = ReceptiveField.CELL;
    rows.add(new Row("input", "InputLayer", true, input, Cost.NOTHING, false, field));
    for (var index = 0; index < fit.end(); index++) {
      var layer = experiment.layers().get(index);
      var on = experiment.isOn(index);
      field = field.through(layer, on, fit.shapes().get(index));
      rows.add(row(layer, on, fit.shapes().get(index + 1), field));
    }
    return new Summary(experiment.title(), rows);
  }

  private static Row row(Layer layer, boolean on, Shape output, ReceptiveField field) {
    var cost = on ? Cost.of(layer, output) : Cost.NOTHING;
    var trainable = !(layer instanceof Conv conv) || conv.trainable();
    return new Row(layer.name(), kind(layer, output), on, output, cost, trainable, field);
  }

  private static String kind(Layer layer, Shape shape) {
    var rank = shape.signal() ? "1D" : "2D";
    return switch (layer) {
      case Conv _ -> "Conv" + rank;
      case Activation activation ->
          switch (activation.function()) {
            case RELU -> "ReLU";
            case LEAKY_RELU -> "LeakyReLU";
            case SIGMOID, TANH, ABS ->
                "Activation " + activation.function().name().toLowerCase(Locale.ROOT);
          };
      case Pool pool -> (pool.kind() == Pool.Kind.MAX ? "MaxPooling" : "AveragePooling") + rank;
    };
  }

  public Cost total() {
    return rows.stream().map(Row::cost).reduce(Cost.NOTHING, Cost::plus);
  }

  /// The parameters that training changes.
  public long trainable() {
    return rows.stream().filter(Row::trainable).mapToLong(row -> row.cost().parameters()).sum();
  }

  /// The table as plain text with columns of a fixed width, as Keras prints it.
  public String text() {
    var header =
        LINE.formatted(
            "Layer (type)",
            "Output (Keras)",
            "Output (PyTorch)",
            "Param #",
            "Multiply-adds",
            "Receptive field");
    var lines = rows.stream().map(Summary::line).collect(Collectors.joining("\n"));
    return "Model: \"%s\"\n%s\n%s\n%s\n%s\n%s\n%s"
        .formatted(
            title,
            "_".repeat(header.length()),
            header,
            "=".repeat(header.length()),
            lines,
            "=".repeat(header.length()),
            totals());
  }

  private String totals() {
    return String.format(
        Locale.ROOT,
        "Total params: %,d\nTrainable params: %,d\nNon-trainable params: %,d\nMultiply-adds: %,d\n",
        total().parameters(),
        trainable(),
        total().parameters() - trainable(),
        total().multiplyAdds());
  }

  private static String line(Row row) {
    return String.format(
            Locale.ROOT,
            LINE,
            row.name() + " (" + (row.on() ? row.kind() : "off") + ")",
            ShapeText.keras(row.output()),
            ShapeText.pyTorch(row.output()),
            String.format(Locale.ROOT, "%,d", row.cost().parameters()),
            String.format(Locale.ROOT, "%,d", row.cost().multiplyAdds()),
            row.fieldSize())
        .stripTrailing();
  }
}
