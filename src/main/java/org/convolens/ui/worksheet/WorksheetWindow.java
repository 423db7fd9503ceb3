package org.convolens.ui.worksheet;

import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.convolens.ui.style.Controls;
import org.convolens.ui.style.Themes;
import org.convolens.ui.text.Texts;

/// The pages as they will be printed, with a way to print them.
public final class WorksheetWindow {
  private static final double WIDTH = 560;
  private static final double HEIGHT = 800;
  private static final double EDGE = 60;

  private final Stage owner;
  private final Texts texts;
  private final Themes themes;

  public WorksheetWindow(Stage owner, Texts texts, Themes themes) {
    this.owner = owner;
    this.texts = texts;
    this.themes = themes;
  }

  /// What the user does with the pages.
  @FunctionalInterface
  public interface Print {
    /// Puts the pages on paper.
    ///
    /// @param over the window the system's dialog belongs to
    void print(List<Node> pages, Stage over);
  }

  void show(Worksheet sheet, Print print) {
    var window = new Stage();
    window.initOwner(owner);
    window.setTitle(texts.get("worksheet.title"));
    List<Node> pages =
        List.of(new WorksheetPage(sheet, texts, false), new WorksheetPage(sheet, texts, true));
    var scroll = new ScrollPane(new VBox(pages.toArray(Node[]::new)));
    scroll.getContent().getStyleClass().add("worksheet-pages");
    scroll.setFitToWidth(true);
    var root = new BorderPane(scroll);
    root.setId("worksheet");
    root.setBottom(buttons(window, pages, print));
    var screen = Screen.getPrimary().getVisualBounds();
    var scene = new Scene(root, WIDTH, height(screen));
    themes.dress(scene);
    window.setScene(scene);
    window.show();
  }

  private static double height(Rectangle2D screen) {
    return Math.min(HEIGHT, screen.getHeight() - EDGE);
  }

  private HBox buttons(Stage window, List<Node> pages, Print print) {
    var go = new Button(texts.get("worksheet.print"));
    go.setId("worksheet-print");
    go.setDefaultButton(true);
    go.setOnAction(_ -> print.print(pages, window));
    var close = new Button(texts.get("close"));
    close.setId("worksheet-close");
    close.setCancelButton(true);
    close.setOnAction(_ -> window.close());
    var row = Controls.row(Controls.gap(), close, go);
    row.getStyleClass().add("worksheet-buttons");
    return row;
  }
}
