package org.convolens.ui.lesson;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;
import org.convolens.ui.style.Controls;
import org.convolens.ui.text.Texts;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/// A lesson's step beside the stage.
public final class LessonView extends VBox {
  final Label title = new Label();
  final Label place = new Label();
  final ProgressBar progress = new ProgressBar(0);
  final TextFlow text = new TextFlow();
  final Label task = new Label();
  final Label hint = new Label();
  final Button back = new Button();
  final Button next = new Button();
  final Button skip = new Button();
  final Button showHint = new Button();
  final Button reset;
  private final ScrollPane scroll = new ScrollPane();
  final Button close;

  public LessonView(Texts texts) {
    setId("lesson");
    getStyleClass().addAll("panel", "lesson-panel");
    setFocusTraversable(true);
    reset =
        Controls.iconButton(
            "lesson-reset", BootstrapIcons.ARROW_COUNTERCLOCKWISE, texts.of("lesson.reset"));
    close = Controls.iconButton("lesson-close", BootstrapIcons.X, texts.of("lesson.close"));
    title.setId("lesson-title");
    title.getStyleClass().add("panel-title");
    title.setWrapText(true);
    place.setId("lesson-place");
    place.getStyleClass().add("shape-text");
    progress.setId("lesson-progress");
    progress.setMaxWidth(Double.MAX_VALUE);
    text.setId("lesson-text");
    text.getStyleClass().add("lesson-text");
    task.setId("lesson-task");
    task.setWrapText(true);
    task.getStyleClass().add("lesson-task");
    hint.setId("lesson-hint");
    hint.setWrapText(true);
    hint.getStyleClass().add("lesson-hint");
    hidden(task);
    hidden(hint);
    button(back, "lesson-back", "lesson.back", texts);
    button(next, "lesson-next", "lesson.next", texts);
    button(skip, "lesson-skip", "lesson.skip", texts);
    button(showHint, "lesson-show-hint", "lesson.hint", texts);
    next.getStyleClass().add("accent");
    skip.getStyleClass().add("flat");
    showHint.getStyleClass().add("flat");
    showHint.managedProperty().bind(showHint.visibleProperty());
    skip.managedProperty().bind(skip.visibleProperty());
    getChildren()
        .addAll(
            Controls.row(title, Controls.gap(), reset, close),
            progress,
            place,
            body(),
            Controls.row(showHint, Controls.gap(), skip),
            Controls.row(back, Controls.gap(), next));
  }

  /// Scrolls the text.
  ///
  /// @param pages how far, in parts of what is seen of it
  void scroll(double pages) {
    var seen = scroll.getViewportBounds().getHeight();
    var hidden = scroll.getContent().getLayoutBounds().getHeight() - seen;
    if (hidden > 0) {
      scroll.setVvalue(Math.clamp(scroll.getVvalue() + pages * seen / hidden, 0, 1));
    }
  }

  /// Scrolls back to where the text begins.
  void scrollToStart() {
    scroll.setVvalue(0);
  }

  private ScrollPane body() {
    var box = new VBox(text, task, hint);
    box.getStyleClass().add("lesson-body");
    scroll.setId("lesson-scroll");
    scroll.setContent(box);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    scroll.getStyleClass().addAll("edge-to-edge", "settings-scroll");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    return scroll;
  }

  private static void hidden(Label label) {
    label.visibleProperty().bind(label.textProperty().isNotEmpty());
    label.managedProperty().bind(label.visibleProperty());
  }

  private static void button(Button button, String id, String key, Texts texts) {
    button.setId(id);
    button.textProperty().bind(texts.of(key));
    button.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
    Controls.describe(button, texts.of(key + ".about"));
  }
}
