package org.convolens.ui.layers;

import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import org.convolens.core.Tensor;
import org.convolens.model.EditName;
import org.convolens.model.network.ReadyNetwork;
import org.convolens.service.Loading;
import org.convolens.ui.Workbench;
import org.convolens.ui.input.Samples;

/// The menu of ready-made networks. Choosing one can be undone.
public final class ReadyNetworks {
  private final Workbench bench;
  private final Samples samples;

  public ReadyNetworks(Workbench bench, Samples samples) {
    this.bench = bench;
    this.samples = samples;
  }

  /// Adds an item a network.
  public void fill(Menu menu) {
    for (var network : ReadyNetwork.values()) {
      var item = new MenuItem();
      item.setId(network.key().replace('.', '-').replace('_', '-'));
      item.textProperty().bind(bench.texts().of(network.key()));
      item.setOnAction(_ -> choose(network));
      menu.getItems().add(item);
    }
  }

  private void choose(ReadyNetwork network) {
    if (network.needsPhotograph()) {
      Loading.load(
          () -> samples.photograph(Samples.Photograph.CAMERA), picture -> build(network, picture));
    } else {
      build(network, Tensor.signal(0));
    }
  }

  private void build(ReadyNetwork network, Tensor picture) {
    bench.pointer().release();
    var experiment = network.create(bench.texts().get(network.key()), picture);
    bench.session().edit(EditName.NETWORK, _ -> experiment);
  }
}
