package org.convolens.ui.map;

import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.controlsfx.control.RangeSlider;
import org.controlsfx.control.ToggleSwitch;
import org.convolens.core.ColourMap;
import org.convolens.core.ValueRange;
import org.convolens.model.Stage;
import org.convolens.ui.Workbench;
import org.convolens.ui.style.Controls;
import org.convolens.ui.style.PopOvers;
import org.convolens.ui.text.NumberText;

/// The pop-over with the map's colours: which scale, and the range it covers, automatic, locked or
/// set by hand.
final class ColourOptions {
  private final Workbench bench;
  private final ComboBox<ColourMap> scale = new ComboBox<>();
  private final ToggleSwitch locked;
  private final RangeSlider range = new RangeSlider(-1, 1, -1, 1);
  private final Label rangeText = new Label();
  private final PopOver popOver = new PopOver();
  private boolean following = true;

  ColourOptions(MapView view, Workbench bench) {
    this.bench = bench;
    var texts = bench.texts();
    scale.setId("colour-scale");
    scale.setItems(FXCollections.observableArrayList(ColourMap.values()));
    scale.setMaxWidth(Double.MAX_VALUE);
    Controls.describe(scale, texts.of("map.scale"));
    scale.setCellFactory(_ -> cell());
    texts.languageProperty().subscribe(_ -> scale.setButtonCell(cell()));
    scale.valueProperty().bindBidirectional(bench.options().colourMapProperty());
    locked = Controls.toggle("range-locked", texts.of("map.locked"), texts.of("map.locked.about"));
    locked.selectedProperty().subscribe(this::lock);
    range.setId("range");
    range.setPrefWidth(240);
    range.lowValueProperty().subscribe(_ -> choose());
    range.highValueProperty().subscribe(_ -> choose());
    Controls.describe(range, texts.of("map.range"));
    var close = new Button();
    close.textProperty().bind(texts.of("close"));
    close.setOnAction(_ -> popOver.hide());
    var box =
        new VBox(
            Controls.label(texts.of("map.scale"), "field-name"),
            scale,
            Controls.label(texts.of("map.range"), "field-name"),
            range,
            rangeText,
            locked,
            close);
    box.getStyleClass().add("pop-over-box");
    box.addEventFilter(KeyEvent.KEY_PRESSED, this::closeOnEscape);
    popOver.setContentNode(box);
    popOver.setArrowLocation(PopOver.ArrowLocation.TOP_RIGHT);
    popOver.setAnimated(false);
    PopOvers.keepKeys(popOver, box);
    following = false;
    view.colours.setOnAction(_ -> {
      show();
      popOver.show(view.colours);
    });
  }

  /// A combo box would keep an Escape to itself, also while its list is closed.
  private void closeOnEscape(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && !scale.isShowing()) {
      event.consume();
      popOver.hide();
    }
  }

  private ListCell<ColourMap> cell() {
    return new ListCell<>() {
      @Override
      protected void updateItem(ColourMap item, boolean empty) {
        super.updateItem(item, empty);
        setText(
            empty || item == null
                ? ""
                : bench.texts().get("scale." + item.name().toLowerCase(java.util.Locale.ROOT)));
      }
    };
  }

  private ValueRange automatic() {
    return bench
        .stage()
        .stage()
        .map(stage -> ValueRange.symmetric(plane(stage)))
        .orElse(new ValueRange(-1, 1));
  }

  private static org.convolens.core.Tensor plane(Stage stage) {
    return stage.sums().channel(stage.filter());
  }

  private void show() {
    following = true;
    var now = bench.options().fixedRangeProperty().get().orElse(automatic());
    var reach = 1.5 * Math.max(automatic().high(), Math.max(-now.low(), now.high()));
    range.setMin(-reach);
    range.setMax(reach);
    range.setHighValue(now.high());
    range.setLowValue(now.low());
    range.setHighValue(now.high());
    range.setBlockIncrement(reach / 20);
    locked.setSelected(bench.options().fixedRangeProperty().get().isPresent());
    showText(now);
    following = false;
  }

  private void lock(boolean on) {
    if (!following) {
      bench.options().fixedRangeProperty().set(on ? Optional.of(automatic()) : Optional.empty());
      show();
    }
  }

  private void choose() {
    if (!following && range.getLowValue() < range.getHighValue()) {
      var chosen = new ValueRange((float) range.getLowValue(), (float) range.getHighValue());
      bench.options().fixedRangeProperty().set(Optional.of(chosen));
      following = true;
      locked.setSelected(true);
      following = false;
      showText(chosen);
    }
  }

  private void showText(ValueRange shown) {
    rangeText.setText(NumberText.of(shown.low()) + " … " + NumberText.of(shown.high()));
  }
}
