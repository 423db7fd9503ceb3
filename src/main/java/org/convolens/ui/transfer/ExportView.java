package org.convolens.ui.transfer;

import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.convolens.ui.style.Controls;
import org.convolens.ui.text.Texts;

/// What is written, as which kind of file, how large and how fast.
final class ExportView extends VBox {
  final ChoiceBox<ExportWhat> what = new ChoiceBox<>();
  final ChoiceBox<ExportKind> kind = new ChoiceBox<>();
  final ChoiceBox<Integer> scale = new ChoiceBox<>();
  final ChoiceBox<Double> speed = new ChoiceBox<>();
  final ProgressBar progress = new ProgressBar(0);
  final HBox work;

  ExportView(Texts texts) {
    setId("export");
    getStyleClass().add("export");
    var form = new GridPane();
    form.getStyleClass().add("form");
    row(form, texts, 0, "export.what", what);
    row(form, texts, 1, "export.kind", kind);
    row(form, texts, 2, "export.scale", scale);
    row(form, texts, 3, "export.speed", speed);
    progress.setId("export-progress");
    progress.accessibleTextProperty().bind(texts.of("export.running"));
    progress.setPrefWidth(180);
    work = Controls.row(Controls.label(texts.of("export.running")), progress);
    work.setVisible(false);
    getChildren().addAll(form, work);
  }

  private static void row(GridPane form, Texts texts, int row, String key, ChoiceBox<?> choice) {
    choice.setId(key.replace('.', '-'));
    choice.setMaxWidth(Double.MAX_VALUE);
    Controls.describe(choice, texts.of(key));
    form.addRow(row, Controls.label(texts.of(key), "field-name"), choice);
  }
}
