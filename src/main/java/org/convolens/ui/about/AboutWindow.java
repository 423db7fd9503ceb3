package org.convolens.ui.about;

import javafx.scene.Scene;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.convolens.files.ShippedPart;
import org.convolens.ui.style.Themes;
import org.convolens.ui.text.Texts;

/// A small window that says what the program is, in which version, and under which licences its
/// parts stand.
public final class AboutWindow {
  private static final double WIDTH = 920;
  private static final double HEIGHT = 660;

  private final Stage owner;
  private final Texts texts;
  private final Themes themes;

  public AboutWindow(Stage owner, Texts texts, Themes themes) {
    this.owner = owner;
    this.texts = texts;
    this.themes = themes;
  }

  public void show() {
    var versions = RunningVersion.all();
    var view = new AboutView(texts, "Convolens " + RunningVersion.program(), versions);
    view.parts
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe(part -> view.licence.setText(part == null ? "" : licence(part)));
    view.parts.getItems().setAll(ShippedPart.all());
    view.parts.getSelectionModel().selectFirst();
    var window = new Stage();
    window.initOwner(owner);
    window.titleProperty().bind(texts.of("action.about"));
    view.copy.setOnAction(_ -> copy(versions));
    view.close.setOnAction(_ -> window.close());
    view.addEventFilter(KeyEvent.KEY_PRESSED, key -> closeOnEscape(key, window));
    var scene = new Scene(view, WIDTH, HEIGHT);
    themes.dress(scene);
    window.setScene(scene);
    window.show();
  }

  /// The list takes the key for itself, though there is nothing in it to be edited.
  private static void closeOnEscape(KeyEvent key, Stage window) {
    if (key.getCode() == KeyCode.ESCAPE) {
      window.close();
    }
  }

  private static String licence(ShippedPart part) {
    return part.licence() + "\n\n" + part.notice();
  }

  private static void copy(String versions) {
    var content = new ClipboardContent();
    content.putString(versions);
    Clipboard.getSystemClipboard().setContent(content);
  }
}
