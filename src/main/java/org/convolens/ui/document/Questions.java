package org.convolens.ui.document;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.convolens.ui.style.Themes;
import org.convolens.ui.text.Texts;

/// Asks the user something that must be answered before the program goes on.
public final class Questions {
  private static final double WIDTH = 480;
  private static final int MOST_SEEN = 6;
  private static final double EDGES = 4;

  private final Stage owner;
  private final Texts texts;
  private final Themes themes;

  public Questions(Stage owner, Texts texts, Themes themes) {
    this.owner = owner;
    this.texts = texts;
    this.themes = themes;
  }

  /// What can be answered; the last one of a question is also given by closing it.
  public enum Answer {
    SAVE,
    DISCARD,
    REVERT,
    REPLACE,
    RECOVER,
    LATER,
    CANCEL;

    private String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    private ButtonBar.ButtonData place() {
      return switch (this) {
        case SAVE, REPLACE, REVERT, RECOVER -> ButtonBar.ButtonData.YES;
        case DISCARD -> ButtonBar.ButtonData.NO;
        case LATER, CANCEL -> ButtonBar.ButtonData.CANCEL_CLOSE;
      };
    }
  }

  /// Takes an answer and which item was chosen.
  @FunctionalInterface
  public interface Choice {
    void take(Answer answer, int index);
  }

  /// Asks; the answer comes later.
  ///
  /// @param heading the question
  /// @param about what each answer leads to
  public void ask(String heading, String about, List<Answer> answers, Consumer<Answer> then) {
    var alert = alert(heading);
    alert.setContentText(about);
    show(alert, answers, then);
  }

  /// Asks about one of several items; the answer comes later.
  public void choose(
      String heading, String about, List<String> items, List<Answer> answers, Choice then) {
    var alert = alert(heading);
    var list = new ListView<String>();
    list.setId("question-items");
    list.getItems().setAll(items);
    list.prefHeightProperty()
        .bind(
            list.fixedCellSizeProperty()
                .multiply(Math.clamp(items.size(), 1, MOST_SEEN))
                .add(EDGES));
    list.setAccessibleText(heading);
    list.getSelectionModel().selectFirst();
    var text = new Label(about);
    text.setWrapText(true);
    var box = new VBox(text, list);
    box.getStyleClass().add("question-box");
    alert.getDialogPane().setContent(box);
    show(
        alert,
        answers,
        answer -> then.take(answer, Math.max(0, list.getSelectionModel().getSelectedIndex())));
  }

  private Alert alert(String heading) {
    var alert = new Alert(Alert.AlertType.NONE);
    alert.initOwner(owner);
    alert.setTitle("Convolens");
    alert.setHeaderText(heading);
    var pane = alert.getDialogPane();
    pane.setId("question");
    pane.setPrefWidth(WIDTH);
    pane.setMinHeight(Region.USE_PREF_SIZE);
    return alert;
  }

  private void show(Alert alert, List<Answer> answers, Consumer<Answer> then) {
    var pane = alert.getDialogPane();
    for (var answer : answers) {
      var type = new ButtonType(texts.get("answer." + answer.word()), answer.place());
      pane.getButtonTypes().add(type);
      var button = (Button) pane.lookupButton(type);
      button.setId("answer-" + answer.word());
      button.setDefaultButton(answer == answers.getFirst());
    }
    alert.setOnHidden(_ -> {
      var index = pane.getButtonTypes().indexOf(alert.getResult());
      then.accept(index < 0 ? answers.getLast() : answers.get(index));
    });
    themes.dress(pane.getScene());
    alert.show();
  }
}
