package org.convolens.ui.style;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.lang.ref.WeakReference;
import java.util.List;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.scene.Group;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.convolens.model.ViewOptions;

/// Light and dark, following the system unless the user chose.
public final class Themes {
  /// Set on the root of a scene that is dark.
  public static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");

  private static final PseudoClass PROJECTOR = PseudoClass.getPseudoClass("projector");

  /// Set on the root of a scene with little height.
  private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");

  private static final double COMPACT_BELOW = 760;

  /// A sheet a feature: `assets/styles/<name>.css`.
  private static final List<String> SHEETS =
      List.of( //
          "convolens",
          "document",
          "layers",
          "channels",
          "signal",
          "code",
          "worksheet",
          "training",
          "lesson",
          "transfer");

  private final ViewOptions options;

  public Themes(ViewOptions options) {
    this.options = options;
  }

  /// The fonts that ship with the program; every platform then shows the same digits.
  public static void loadFonts() {
    FontFiles.load("Roboto-Regular.ttf", Themes.class.getResource("/fonts/Roboto-Regular.ttf"));
    FontFiles.load("Roboto-Medium.ttf", Themes.class.getResource("/fonts/Roboto-Medium.ttf"));
    FontFiles.loadIcons();
  }

  /// Dresses the controls of the program. Before the first of them is made, or they would be
  /// dressed in JavaFX's own way first.
  public static void wear(ViewOptions.Theme theme) {
    var worn = dark(theme) ? new PrimerDark() : new PrimerLight();
    Application.setUserAgentStylesheet(worn.getUserAgentStylesheet());
  }

  /// Styles a scene that does not stay, such as a dialog's.
  public void dress(Scene scene) {
    addSheets(scene);
    scene.getRoot().pseudoClassStateChanged(DARK, dark());
    scene.getRoot().pseudoClassStateChanged(PROJECTOR, options.projectorProperty().get());
  }

  /// A scene styled from now on. It has its style sheets before its content, which is styled then.
  public Scene scene(Parent content, double width, double height) {
    var scene = new Scene(new Group(), width, height);
    addSheets(scene);
    scene.setRoot(content);
    follow(scene);
    return scene;
  }

  private void follow(Scene scene) {
    options.themeProperty().subscribe(_ -> apply(scene));
    scene
        .heightProperty()
        .subscribe(height ->
            scene.getRoot().pseudoClassStateChanged(COMPACT, height.doubleValue() < COMPACT_BELOW));
    followSystem(scene);
    options
        .projectorProperty()
        .subscribe(on -> scene.getRoot().pseudoClassStateChanged(PROJECTOR, on));
  }

  /// The system outlives every window: it must not keep one that was closed.
  private void followSystem(Scene scene) {
    var themes = new WeakReference<>(this);
    var shown = new WeakReference<>(scene);
    Platform.getPreferences()
        .colorSchemeProperty()
        .subscribe(_ -> {
          var present = themes.get();
          var still = shown.get();
          if (present != null && still != null) {
            present.apply(still);
          }
        });
  }

  private static void addSheets(Scene scene) {
    for (var name : SHEETS) {
      var sheet = Themes.class.getResource("/styles/" + name + ".css");
      if (sheet == null) {
        throw new IllegalStateException("no style sheet " + name);
      }
      scene.getStylesheets().add(sheet.toExternalForm());
    }
  }

  /// Whether the window is dark now.
  public boolean dark() {
    return dark(options.themeProperty().get());
  }

  private static boolean dark(ViewOptions.Theme theme) {
    return switch (theme) {
      case LIGHT -> false;
      case DARK -> true;
      case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
    };
  }

  private void apply(Scene scene) {
    wear(options.themeProperty().get());
    scene.getRoot().pseudoClassStateChanged(DARK, dark());
  }
}
