package org.convolens.ui.input;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.paint.Color;
import org.convolens.model.EditName;
import org.convolens.model.channels.Depth;
import org.convolens.model.paint.Brush;
import org.convolens.model.paint.Ink;
import org.convolens.ui.Workbench;
import org.convolens.ui.text.NumberText;

/// How many channels the input has, which of them are shown, and what they are painted with.
final class ChannelController {
  private final InputView view;
  private final Workbench bench;
  private final Brush brush = new Brush();
  private boolean following;

  ChannelController(InputView view, Workbench bench) {
    this.view = view;
    this.bench = bench;
    view.channels.valueProperty().subscribe((_, _) -> changeDepth());
    view.value
        .valueProperty()
        .subscribe((_, value) -> choose(() -> brush.choose(channel(), value.floatValue())));
    view.colour
        .valueProperty()
        .subscribe((_, colour) ->
            choose(() ->
                brush.choose(
                    (float) colour.getRed(), (float) colour.getGreen(), (float) colour.getBlue())));
    brush.valuesProperty().subscribe(_ -> showBrush());
    bench.session().structureProperty().subscribe(_ -> show());
    bench.stage().indexProperty().subscribe(_ -> show());
    bench.stage().channelProperty().subscribe(_ -> show());
    bench.stage().togetherProperty().subscribe(_ -> show());
    bench.texts().languageProperty().subscribe(_ -> show());
    bench.texts().languageProperty().subscribe((_, _) -> showBrush());
  }

  private int count() {
    return bench.session().experiment().input().channels();
  }

  /// The channel that is shown.
  int channel() {
    return Math.min(bench.stage().channelProperty().get(), count() - 1);
  }

  /// Whether all channels are shown at once.
  boolean together() {
    return bench.stage().showsTogether();
  }

  /// What a stroke leaves in what is shown.
  Ink ink() {
    return together() ? brush.inkOfFirst(count()) : brush.ink(channel());
  }

  // --- Edits

  private void changeDepth() {
    if (!following) {
      bench
          .session()
          .edit(EditName.DEPTH, experiment -> Depth.change(experiment, view.channels.getValue()));
    }
  }

  private void choose(Runnable choice) {
    if (!following) {
      choice.run();
    }
  }

  private void showPlane(int plane) {
    bench.stage().togetherProperty().set(plane == InputView.ALL);
    if (plane != InputView.ALL) {
      bench.stage().showChannel(plane);
    }
  }

  // --- Showing

  private void show() {
    following = true;
    view.channels.getValueFactory().setValue(Math.min(count(), Depth.MOST));
    view.channels.setDisable(count() > Depth.MOST);
    following = false;
    view.showPlanes(planes(), together() ? InputView.ALL : channel(), this::showPlane);
    view.colour.setVisible(together());
    view.value.setVisible(!together());
    showBrush();
  }

  private List<String> planes() {
    return count() == 1 || count() > Depth.MOST || !bench.stage().showsPainting()
        ? List.of()
        : IntStream.range(0, count())
            .mapToObj(channel -> bench.texts().get(nameKey(channel)))
            .toList();
  }

  /// Red, green and blue have names; of two channels none has.
  private String nameKey(int channel) {
    return "channel." + (count() == 2 ? "plain." : "") + (channel + 1);
  }

  private void showBrush() {
    following = true;
    var value = brush.value(channel());
    view.value.setValue(value);
    view.valueText.setText(together() ? "" : NumberText.of(value));
    view.colour.setValue(
        Color.color(brush.value(0), brush.value(1), count() == 2 ? 0 : brush.value(2)));
    var grey = Math.round(value * 255);
    view.swatch.setStyle("-fx-background-color: rgb(%d,%d,%d)".formatted(grey, grey, grey));
    view.swatch.setVisible(!together());
    following = false;
  }
}
