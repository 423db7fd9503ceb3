package org.convolens.ui.lesson;

import javafx.scene.control.MenuButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.convolens.ui.style.Controls;
import org.convolens.ui.style.Presence;
import org.convolens.ui.text.Texts;

/// What stands beside the stage: the lesson, and below it what is asked; nothing while neither is
/// open. With it goes the button that lists the chapters.
public final class SideView extends VBox {
  public final LessonView lesson;
  public final PredictView predict;
  public final MenuButton chapters = new MenuButton();

  public SideView(Texts texts) {
    getStyleClass().add("side");
    lesson = new LessonView(texts);
    predict = new PredictView(texts);
    VBox.setVgrow(lesson, Priority.ALWAYS);
    chapters.setId("lessons");
    chapters.textProperty().bind(texts.of("lesson.menu"));
    Controls.describe(chapters, texts.of("lesson.menu.about"));
    Presence.fill(this, lesson, predict);
    visibleProperty().bind(lesson.visibleProperty().or(predict.visibleProperty()));
    managedProperty().bind(visibleProperty());
  }
}
