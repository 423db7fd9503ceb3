package org.convolens.ui.worksheet;

import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Spinner;
import javafx.scene.image.Image;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.transform.Transform;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.convolens.ui.style.Controls;
import org.convolens.ui.style.Themes;
import org.convolens.ui.text.Texts;

/// The pages as they will be printed, and what is asked before they are: which printer, how many.
final class WorksheetWindow {
  private static final double WIDTH = 560;
  private static final double HEIGHT = 800;
  private static final double EDGE = 60;
  private static final int MOST_COPIES = 99;

  /// Dots of the printed picture for one of the page; about 220 to an inch of paper.
  private static final double DOTS = 3;

  final Stage stage = new Stage();
  final ChoiceBox<String> printer = new ChoiceBox<>();
  final Spinner<Integer> copies;
  final Button print = new Button();
  final Label about = new Label();
  private final List<WorksheetPage> pages;

  WorksheetWindow(Stage owner, Texts texts, Themes themes, Worksheet sheet) {
    pages = List.of(new WorksheetPage(sheet, texts, false), new WorksheetPage(sheet, texts, true));
    stage.initOwner(owner);
    stage.setTitle(texts.get("worksheet.title"));
    copies = Controls.spinner("worksheet-copies", 1, MOST_COPIES, 1, texts.of("worksheet.copies"));
    var scroll = new ScrollPane(new VBox(pages.toArray(WorksheetPage[]::new)));
    scroll.getContent().getStyleClass().add("worksheet-pages");
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(true);
    scroll.setId("worksheet-scroll");
    var root = new BorderPane(scroll);
    root.setId("worksheet");
    root.setBottom(bottom(texts));
    var scene = new Scene(root, WIDTH, height(Screen.getPrimary().getVisualBounds()));
    themes.dress(scene);
    stage.setScene(scene);
  }

  private static double height(Rectangle2D screen) {
    return Math.min(HEIGHT, screen.getHeight() - EDGE);
  }

  private VBox bottom(Texts texts) {
    printer.setId("worksheet-printer");
    printer.setMaxWidth(Double.MAX_VALUE);
    Controls.describe(printer, texts.of("worksheet.printer"));
    about.setId("worksheet-about");
    about.setWrapText(true);
    about.setMinHeight(Region.USE_PREF_SIZE);
    about.managedProperty().bind(about.textProperty().isNotEmpty());
    print.setId("worksheet-print");
    print.setText(texts.get("worksheet.print"));
    print.setDefaultButton(true);
    var close = new Button(texts.get("close"));
    close.setId("worksheet-close");
    close.setCancelButton(true);
    close.setOnAction(_ -> stage.close());
    var choices =
        Controls.row(
            Controls.label(texts.of("worksheet.printer"), "field-name"),
            printer,
            Controls.label(texts.of("worksheet.copies"), "field-name"),
            copies,
            close,
            print);
    HBox.setHgrow(printer, Priority.ALWAYS);
    var bottom = new VBox(choices, about);
    bottom.getStyleClass().add("worksheet-buttons");
    return bottom;
  }

  /// The pages as pictures, fine enough for paper.
  List<Image> pictures() {
    var settings = new SnapshotParameters();
    settings.setTransform(Transform.scale(DOTS, DOTS));
    return pages.stream().<Image>map(page -> page.snapshot(settings, null)).toList();
  }
}
