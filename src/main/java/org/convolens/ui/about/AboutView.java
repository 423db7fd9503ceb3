package org.convolens.ui.about;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.convolens.files.ShippedPart;
import org.convolens.ui.style.Controls;
import org.convolens.ui.text.Texts;

/// The program's name and versions above, its parts and their licences below.
final class AboutView extends BorderPane {
  private static final double LIST_WIDTH = 260;

  final ListView<ShippedPart> parts = new ListView<>();
  final TextArea licence = new TextArea();
  final Button copy = new Button();
  final Button close = new Button();

  AboutView(Texts texts, String title, String versions) {
    setId("about");
    getStyleClass().add("about-window");
    var name = new Label(title);
    name.getStyleClass().add("about-name");
    var running = new Label(versions);
    running.setId("about-versions");
    running.setWrapText(true);
    setTop(
        new VBox(
            name,
            wrapped(texts, "about.what"),
            running,
            wrapped(texts, "about.own"),
            wrapped(texts, "about.parts")));
    parts.setId("about-parts");
    parts.setMinWidth(LIST_WIDTH);
    parts.setPrefWidth(LIST_WIDTH);
    parts.setCellFactory(_ -> new PartCell());
    parts.accessibleTextProperty().bind(texts.of("about.parts"));
    licence.setId("about-licence");
    licence.setEditable(false);
    licence.getStyleClass().add("about-licence");
    licence.accessibleTextProperty().bind(texts.of("about.licence"));
    HBox.setHgrow(licence, Priority.ALWAYS);
    setCenter(new HBox(parts, licence));
    setBottom(buttons(texts));
  }

  private static Label wrapped(Texts texts, String key) {
    var label = Controls.label(texts.of(key));
    label.setWrapText(true);
    return label;
  }

  private Node buttons(Texts texts) {
    copy.setId("about-copy");
    copy.textProperty().bind(texts.of("about.copy"));
    close.setId("about-close");
    close.textProperty().bind(texts.of("close"));
    close.setDefaultButton(true);
    var row = Controls.row(Controls.gap(), copy, close);
    row.setAlignment(Pos.CENTER_RIGHT);
    return row;
  }

  private static final class PartCell extends ListCell<ShippedPart> {
    @Override
    protected void updateItem(ShippedPart part, boolean empty) {
      super.updateItem(part, empty);
      setText(empty ? "" : part.name());
    }
  }
}
