package org.convolens.ui.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.convolens.core.ColourMap;
import org.convolens.core.Shape;
import org.convolens.core.Tensor;
import org.convolens.core.ValueRange;
import org.convolens.model.kernel.KernelPreset;
import org.convolens.ui.grid.Colours;
import org.convolens.ui.grid.PlanePicture;
import org.convolens.ui.style.Controls;
import org.convolens.ui.style.PopOvers;
import org.convolens.ui.text.NumberText;
import org.convolens.ui.text.Texts;

/// The pop-over with every kernel to choose from, each with its picture and name; one sentence
/// tells what the one under the pointer or the keyboard does.
final class PresetPicker {
  private static final double PICTURE = 36;
  private static final int COLUMNS = 4;
  private static final int GABOR_SIZE = 7;

  private final Texts texts;
  private final Consumer<Tensor> choose;
  private final TilePane tiles = new TilePane();
  private final Label about = new Label();
  private final Slider angle = new Slider(0, 175, 0);
  private final Slider wavelength = new Slider(2, 8, 4);
  private final List<Button> shown = new ArrayList<>();
  private final PopOver popOver = new PopOver();
  private Shape size = Shape.picture(1, 3, 3);
  private long seed = 1;

  /// @param choose takes the chosen plane of weights
  PresetPicker(Texts texts, Consumer<Tensor> choose) {
    this.texts = texts;
    this.choose = choose;
    tiles.setPrefColumns(COLUMNS);
    tiles.getStyleClass().add("preset-tiles");
    tiles.addEventFilter(KeyEvent.KEY_PRESSED, this::walk);
    about.getStyleClass().add("about");
    about.setId("preset-about");
    var box = new VBox(tiles, about, gaborRow());
    box.getStyleClass().add("pop-over-box");
    popOver.setContentNode(box);
    popOver.setArrowLocation(PopOver.ArrowLocation.TOP_CENTER);
    popOver.setAnimated(false);
    PopOvers.keepKeys(popOver, box);
    popOver.titleProperty().bind(texts.of("kernel.presets.about"));
  }

  /// Opens below a node.
  ///
  /// @param present the kernel there is now
  void show(Node owner, Shape present) {
    var signal = present.signal();
    size = present;
    shown.clear();
    Arrays.stream(KernelPreset.values())
        .filter(preset -> preset.signal() == signal)
        .map(this::tile)
        .forEach(shown::add);
    tiles.getChildren().setAll(shown);
    angle.getParent().setVisible(!signal);
    angle.getParent().setManaged(!signal);
    about.setText(texts.get("kernel.presets.about"));
    var bounds = owner.localToScreen(owner.getBoundsInLocal());
    popOver.show(owner, middle(bounds), bounds.getMaxY());
  }

  private static double middle(Bounds bounds) {
    return (bounds.getMinX() + bounds.getMaxX()) / 2;
  }

  private Button tile(KernelPreset preset) {
    var weights = preset.weights();
    var colours = new Colours(ColourMap.ORANGE_BLUE, ValueRange.symmetric(weights));
    var button = new Button(texts.get(preset.key()), new PlanePicture(weights, colours, PICTURE));
    button.setId(preset.key().replace('.', '-'));
    button.setContentDisplay(ContentDisplay.TOP);
    button.getStyleClass().add("preset-tile");
    var sentence = texts.get(preset.key() + ".about");
    button.setAccessibleHelp(sentence);
    button.hoverProperty().subscribe(hover -> tell(hover, sentence));
    button.focusedProperty().subscribe(focused -> tell(focused, sentence));
    button.setOnAction(_ -> {
      popOver.hide();
      choose.accept(weights(preset));
    });
    return button;
  }

  private void tell(boolean on, String sentence) {
    if (on) {
      about.setText(sentence);
    }
  }

  private Tensor weights(KernelPreset preset) {
    return switch (preset) {
      case GABOR -> gabor();
      case RANDOM -> KernelPreset.random(size.rows(), size.columns(), seed++);
      default -> preset.weights();
    };
  }

  private Tensor gabor() {
    return KernelPreset.gabor(GABOR_SIZE, Math.toRadians(angle.getValue()), wavelength.getValue());
  }

  // --- Gabor's two numbers

  private HBox gaborRow() {
    angle.setId("gabor-angle");
    wavelength.setId("gabor-wavelength");
    angle.setBlockIncrement(5);
    wavelength.setBlockIncrement(0.5);
    var row =
        Controls.row(
            Controls.label(texts.of("kernel.gabor.angle"), "field-name"),
            angle,
            number(angle, "°"),
            Controls.label(texts.of("kernel.gabor.wavelength"), "field-name"),
            wavelength,
            number(wavelength, ""));
    Controls.describe(angle, texts.of("kernel.gabor.angle.about"));
    Controls.describe(wavelength, texts.of("kernel.gabor.wavelength.about"));
    HBox.setHgrow(angle, Priority.ALWAYS);
    HBox.setHgrow(wavelength, Priority.ALWAYS);
    angle.valueProperty().subscribe(_ -> showGabor());
    wavelength.valueProperty().subscribe(_ -> showGabor());
    return row;
  }

  private static Label number(Slider slider, String unit) {
    var label = new Label();
    label.getStyleClass().add("value-text");
    slider
        .valueProperty()
        .subscribe(value ->
            label.setText(NumberText.of(Math.round(value.floatValue() * 10) / 10f) + unit));
    return label;
  }

  private void showGabor() {
    var weights = gabor();
    var colours = new Colours(ColourMap.ORANGE_BLUE, ValueRange.symmetric(weights));
    shown.stream()
        .filter(button -> button.getId().equals("kernel-gabor"))
        .forEach(button -> button.setGraphic(new PlanePicture(weights, colours, PICTURE)));
  }

  // --- Keys

  private void walk(KeyEvent event) {
    var now = shown.indexOf(tiles.getScene().getFocusOwner());
    var step =
        switch (event.getCode()) {
          case KeyCode.LEFT -> -1;
          case KeyCode.RIGHT -> 1;
          case KeyCode.UP -> -COLUMNS;
          case KeyCode.DOWN -> COLUMNS;
          default -> 0;
        };
    if (now >= 0 && step != 0) {
      shown.get(Math.clamp(now + step, 0, shown.size() - 1)).requestFocus();
      event.consume();
    }
  }
}
