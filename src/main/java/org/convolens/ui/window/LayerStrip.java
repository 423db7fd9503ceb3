package org.convolens.ui.window;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.convolens.core.Activation;
import org.convolens.core.Conv;
import org.convolens.core.Layer;
import org.convolens.core.MisfitException;
import org.convolens.core.Pool;
import org.convolens.core.Shape;
import org.convolens.ui.Workbench;

/// The layers in a row, with the shape each leaves as Keras writes it: rows × columns × channels.
public final class LayerStrip extends HBox {
  private final Workbench bench;

  public LayerStrip(Workbench bench) {
    this.bench = bench;
    setId("layers");
    getStyleClass().addAll("row", "layer-strip");
    bench.session().experimentProperty().subscribe(_ -> show());
    bench.texts().languageProperty().subscribe(_ -> show());
  }

  private void show() {
    getChildren().clear();
    var experiment = bench.session().experiment();
    var shape = experiment.input().shape();
    getChildren().add(chip(bench.texts().get("input.title"), "chip-input"));
    getChildren().add(plain(keras(shape)));
    try {
      for (var layer : experiment.layers()) {
        shape = layer.outputShape(shape);
        getChildren().addAll(List.of(plain("→"), chip(describe(layer), "chip-layer")));
        getChildren().add(plain(keras(shape)));
      }
    } catch (MisfitException _) {
      getChildren().add(chip(bench.texts().get("layers.misfit"), "chip-wrong"));
    }
  }

  private String describe(Layer layer) {
    return switch (layer) {
      case Conv conv ->
          bench
              .texts()
              .get("layers.conv", conv.name(), conv.kernel().toString(), conv.filters().size());
      case Activation activation -> activation(activation);
      case Pool pool -> pool.name() + " " + pool.size();
    };
  }

  private static String activation(Activation activation) {
    return activation.function() == Activation.Function.RELU
        ? "ReLU"
        : activation.function().name().toLowerCase(java.util.Locale.ROOT);
  }

  private static String keras(Shape shape) {
    return shape.signal()
        ? shape.columns() + " × " + shape.channels()
        : shape.rows() + " × " + shape.columns() + " × " + shape.channels();
  }

  private static Label chip(String text, String style) {
    var label = new Label(text);
    label.getStyleClass().addAll("chip", style);
    return label;
  }

  private static Label plain(String text) {
    var label = new Label(text);
    label.getStyleClass().add("strip-text");
    return label;
  }
}
