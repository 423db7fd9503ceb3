package org.convolens.ui.document;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.stage.Stage;
import org.convolens.ui.style.Themes;
import org.convolens.ui.text.Texts;

/// Asks the user something that must be answered before the program goes on.
public final class Questions {
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
    CANCEL;

    private String key() {
      return "answer." + name().toLowerCase(Locale.ROOT);
    }

    private ButtonBar.ButtonData place() {
      return switch (this) {
        case SAVE, REPLACE, REVERT -> ButtonBar.ButtonData.YES;
        case DISCARD -> ButtonBar.ButtonData.NO;
        case CANCEL -> ButtonBar.ButtonData.CANCEL_CLOSE;
      };
    }
  }

  /// Asks; the answer comes later.
  ///
  /// @param heading the question
  /// @param about what each answer leads to
  public void ask(String heading, String about, List<Answer> answers, Consumer<Answer> then) {
    var alert = new Alert(Alert.AlertType.NONE);
    alert.initOwner(owner);
    alert.setTitle("Convolens");
    alert.setHeaderText(heading);
    alert.setContentText(about);
    var pane = alert.getDialogPane();
    pane.setId("question");
    for (var answer : answers) {
      var type = new ButtonType(texts.get(answer.key()), answer.place());
      pane.getButtonTypes().add(type);
      var button = (Button) pane.lookupButton(type);
      button.setId("answer-" + answer.name().toLowerCase(Locale.ROOT));
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
