package org.convolens.ui.layers;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.convolens.core.Activation;
import org.convolens.core.Conv;
import org.convolens.core.Pool;
import org.convolens.ui.Workbench;

/// The settings of the layer on the stage: those of its kind are shown, the others hidden.
public final class LayerSettings extends StackPane {
  public final PoolView pool;
  public final ActivationView activation;
  private final Node conv;

  public LayerSettings(Node conv, PoolView pool, ActivationView activation) {
    super(conv, pool, activation);
    this.conv = conv;
    this.pool = pool;
    this.activation = activation;
    getStyleClass().add("layer-settings");
  }

  /// Follows the stage from now on.
  public void follow(Workbench bench) {
    bench.session().structureProperty().subscribe(_ -> show(bench));
    bench.stage().indexProperty().subscribe(_ -> show(bench));
  }

  private void show(Workbench bench) {
    var shown =
        bench
            .stage()
            .layer()
            .map(layer ->
                switch (layer) {
                  case Conv _ -> conv;
                  case Pool _ -> pool;
                  case Activation _ -> activation;
                })
            .orElse(conv);
    getChildren().forEach(node -> node.setVisible(node.equals(shown)));
  }
}
