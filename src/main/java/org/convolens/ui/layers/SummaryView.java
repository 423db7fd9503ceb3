package org.convolens.ui.layers;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.convolens.model.network.ShapeText;
import org.convolens.model.network.Summary;
import org.convolens.ui.style.Controls;
import org.convolens.ui.text.Texts;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/// The layers as a table of shapes and costs.
public final class SummaryView extends VBox {
  final TableView<Summary.Row> table = new TableView<>();
  final Label total = new Label();
  final Button copy = new Button();
  final Button close;

  public SummaryView(Texts texts) {
    setId("summary");
    getStyleClass().addAll("panel", "summary");
    setVisible(false);
    table.setId("summary-table");
    column(texts, "summary.layer", 1.2, Summary.Row::name);
    column(texts, "summary.kind", 1.3, row -> row.on() ? row.kind() : texts.get("layers.off"));
    column(texts, "summary.keras", 1.5, row -> ShapeText.keras(row.output()));
    column(texts, "summary.pyTorch", 1.4, row -> ShapeText.pyTorch(row.output()));
    column(texts, "summary.parameters", 1, row -> count(texts, row.cost().parameters()));
    column(texts, "summary.multiplyAdds", 1.2, row -> count(texts, row.cost().multiplyAdds()));
    column(texts, "summary.field", 1.1, Summary.Row::fieldSize);
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    VBox.setVgrow(table, Priority.ALWAYS);
    total.setId("summary-total");
    total.setWrapText(true);
    copy.setId("summary-copy");
    copy.textProperty().bind(texts.of("summary.copy"));
    close = Controls.iconButton("summary-close", BootstrapIcons.X, texts.of("close"));
    getChildren()
        .addAll(
            Controls.row(
                Controls.label(texts.of("action.summary"), "panel-title"),
                Controls.gap(),
                copy,
                close),
            table,
            total);
  }

  /// Gives the table the focus.
  public void takeFocus() {
    table.requestFocus();
  }

  static String count(Texts texts, long number) {
    return String.format(texts.languageProperty().get(), "%,d", number);
  }

  private void column(Texts texts, String key, double share, Function<Summary.Row, String> value) {
    var column = new TableColumn<Summary.Row, String>();
    column.textProperty().bind(texts.of(key));
    column.setPrefWidth(100 * share);
    column.setSortable(false);
    column.setReorderable(false);
    column.setCellValueFactory(row -> new ReadOnlyStringWrapper(value.apply(row.getValue())));
    table.getColumns().add(column);
  }
}
