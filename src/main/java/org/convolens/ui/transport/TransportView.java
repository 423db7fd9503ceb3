package org.convolens.ui.transport;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.controlsfx.control.SegmentedButton;
import org.convolens.model.Playback;
import org.convolens.ui.style.Controls;
import org.convolens.ui.text.Texts;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/// The buttons and bars that play the sliding filter.
public final class TransportView extends HBox {
  final Button home;
  final Button back;
  final Button play;
  final Button forward;
  final Button skip;
  final Label place = new Label();
  final Slider scrub = new Slider(0, 36, 36);
  final Slider speed = new Slider(log2(Playback.SLOWEST), log2(Playback.FASTEST), 0);
  final ToggleButton cells = new ToggleButton();
  final ToggleButton products = new ToggleButton();
  final ToggleButton loopRow;

  public TransportView(Texts texts) {
    getStyleClass().addAll("row", "transport");
    home =
        Controls.iconButton("home", BootstrapIcons.SKIP_BACKWARD_FILL, texts.of("transport.home"));
    back =
        Controls.iconButton(
            "step-back", BootstrapIcons.SKIP_START_FILL, texts.of("transport.back"));
    play = Controls.iconButton("play", BootstrapIcons.PLAY_FILL, texts.of("transport.play"));
    play.getStyleClass().addAll("accent", "play-button");
    forward =
        Controls.iconButton(
            "step-forward", BootstrapIcons.SKIP_END_FILL, texts.of("transport.forward"));
    skip =
        Controls.iconButton("skip", BootstrapIcons.SKIP_FORWARD_FILL, texts.of("transport.skip"));
    loopRow =
        Controls.iconToggle("loop-row", BootstrapIcons.ARROW_REPEAT, texts.of("transport.loopRow"));
    cells.setId("grain-cells");
    cells.textProperty().bind(texts.of("transport.cells"));
    Controls.describe(cells, texts.of("transport.cells.about"));
    products.setId("grain-products");
    products.textProperty().bind(texts.of("transport.products"));
    Controls.describe(products, texts.of("transport.products.about"));
    place.setId("place");
    place.getStyleClass().add("place");
    scrub.setId("scrub");
    Controls.describe(scrub, texts.of("transport.scrub"));
    HBox.setHgrow(scrub, Priority.ALWAYS);
    speed.setId("speed");
    speed.setPrefWidth(90);
    speed.setBlockIncrement(1);
    Controls.describe(speed, texts.of("transport.speed"));
    getChildren()
        .addAll(
            home,
            back,
            play,
            forward,
            skip,
            place,
            scrub,
            loopRow,
            new SegmentedButton(cells, products),
            Controls.label(texts.of("transport.speed.short"), "field-name"),
            speed);
  }

  static double log2(double value) {
    return Math.log(value) / Math.log(2);
  }
}
