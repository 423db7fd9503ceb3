package org.convolens.app;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.controlsfx.control.StatusBar;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/// Opens the window.
public final class Main extends Application {
  public static void main(String[] arguments) {
    launch(Main.class, arguments);
  }

  @Override
  public void start(Stage stage) {
    Application.setUserAgentStylesheet(
        new atlantafx.base.theme.PrimerLight().getUserAgentStylesheet());
    var label = new Label("Σ 3 + bias 0 = 3", FontIcon.of(BootstrapIcons.PLAY_FILL));
    var b = new StatusBar();
    b.setGraphic(label);
    stage.setScene(new Scene(b, 400, 300));
    stage.setTitle("Convolens");
    stage.show();
  }
}
