package org.convolens.ui.layers;

import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.convolens.core.Activation;
import org.convolens.core.Conv;
import org.convolens.core.Pool;
import org.convolens.ui.Workbench;

/// The settings of the layer on the stage.
public final class LayerSettings extends StackPane {
  private final Node conv;

  public LayerSettings(Node conv) {
    super(conv);
    this.conv = conv;
    getStyleClass().add("layer-settings");
  }

  /// Follows the stage from now on.
  ///
  /// @param pool the settings of a pooling layer, asked for when one is on the stage
  /// @param activation those of an activation
  public void follow(Workbench bench, Supplier<Node> pool, Supplier<Node> activation) {
    Runnable show =
        () -> {
          var shown =
              bench
                  .stage()
                  .layer()
                  .map(layer ->
                      switch (layer) {
                        case Conv _ -> conv;
                        case Pool _ -> pool.get();
                        case Activation _ -> activation.get();
                      })
                  .orElse(conv);
          if (!getChildren().contains(shown)) {
            getChildren().setAll(shown);
          }
        };
    bench.session().structureProperty().subscribe(_ -> show.run());
    bench.stage().indexProperty().subscribe(_ -> show.run());
  }
}
