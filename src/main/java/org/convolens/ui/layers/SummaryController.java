package org.convolens.ui.layers;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.convolens.model.network.Summary;
import org.convolens.ui.Workbench;

/// Opens the summary over the stage, keeps it up to date and copies it as text.
public final class SummaryController {
  private final SummaryView view;
  private final Workbench bench;

  public SummaryController(SummaryView view, Workbench bench) {
    this.view = view;
    this.bench = bench;
    view.close.setOnAction(_ -> close());
    view.copy.setOnAction(_ -> copy());
    bench.session().structureProperty().subscribe(_ -> show());
    bench.texts().languageProperty().subscribe(_ -> show());
  }

  public void toggle() {
    view.setVisible(!view.isVisible());
    show();
  }

  /// Closes it.
  ///
  /// @return whether it was open
  public boolean close() {
    var open = view.isVisible();
    view.setVisible(false);
    return open;
  }

  private Summary summary() {
    return Summary.of(bench.session().experiment());
  }

  private void copy() {
    var content = new ClipboardContent();
    content.putString(summary().text());
    Clipboard.getSystemClipboard().setContent(content);
    view.total.setText(bench.texts().get("summary.copied"));
  }

  private void show() {
    if (!view.isVisible()) {
      return;
    }
    var summary = summary();
    var texts = bench.texts();
    view.table.getItems().setAll(summary.rows());
    view.total.setText(
        texts.get(
            "summary.total",
            summary.total().parameters(),
            summary.trainable(),
            summary.total().multiplyAdds()));
  }
}
