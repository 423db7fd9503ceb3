package org.convolens.ui.signal;

import java.util.List;
import java.util.Optional;
import org.convolens.core.Border;
import org.convolens.core.Conv;
import org.convolens.core.Padding;
import org.convolens.core.Region;
import org.convolens.core.Sliding;
import org.convolens.core.Tensor;
import org.convolens.core.Trace;
import org.convolens.core.ValueRange;
import org.convolens.model.Stage;
import org.convolens.ui.grid.Colours;

/// What the one-dimensional stage shows at a moment.
///
/// @param signal the input that is drawn
/// @param channel which channel of it
/// @param stage what the filter makes of it, when that fits
/// @param field the receptive fields that slide over the signal, where it is not what the layer is
///   given; then no filter is drawn
/// @param marks what is pointed out
/// @param faded whether the map is out of date
/// @param cells colours of the signal
/// @param map colours of the map
/// @param weights colours of the filter
record SignalScene(
    Tensor signal,
    int channel,
    Optional<Stage> stage,
    Optional<Sliding> field,
    Run run,
    Marks marks,
    boolean faded,
    Colours cells,
    Colours map,
    Colours weights) {

  static final SignalScene EMPTY =
      new SignalScene(
          Tensor.signal(0),
          0,
          Optional.empty(),
          Optional.empty(),
          new Run(0, 0, Integer.MAX_VALUE),
          Marks.NONE,
          false,
          Colours.grey(),
          Colours.grey(),
          Colours.grey());

  /// How far the run has come.
  ///
  /// @param position the output the window stands at; fractions while it glides
  /// @param uncovered how many values of the map are uncovered
  /// @param made how many products of the current value are made
  record Run(double position, int uncovered, int made) {
    int cell() {
      return (int) Math.round(position);
    }

    boolean gliding() {
      return Math.abs(position - cell()) > 0.2;
    }
  }

  /// What is pointed out.
  ///
  /// @param onMap runs of lit map cells
  /// @param tap the lit cell of the filter, as it meets the signal; −1 for none
  /// @param asked the map's cell whose value is asked for; −1 for none
  record Marks(List<Region> onSignal, int tap, List<Region> onMap, int asked) {
    static final Marks NONE = new Marks(List.of(), -1, List.of(), -1);

    Marks {
      onSignal = List.copyOf(onSignal);
      onMap = List.copyOf(onMap);
    }
  }

  Optional<Sliding> sliding() {
    return field.or(() -> stage.map(Stage::sliding));
  }

  Padding.Explicit ring() {
    return sliding().map(Sliding::padding).orElse(Padding.Explicit.NONE);
  }

  /// The value at a place of the signal or of the padding beside it.
  float value(int column) {
    if (column >= 0 && column < signal.columns()) {
      return signal.get(channel, 0, column);
    }
    var border = sliding().map(Sliding::border).orElse(Border.Named.ZERO);
    var source = border.source(column, signal.columns());
    return source == Border.NONE ? border.constant() : signal.get(channel, 0, source);
  }

  /// From the lowest value of a stem to the highest; 0 always counts.
  static ValueRange stems(Tensor values, int channel) {
    var plane = values.channel(channel);
    var low = Math.min(0, finite(plane.min()));
    var high = Math.max(low < 0 ? 0 : 1, finite(plane.max()));
    return new ValueRange(low, low < high ? high : low + 1);
  }

  private static float finite(float value) {
    return Math.clamp(value, -1e30f, 1e30f);
  }

  /// How the value under the window comes about; empty where nothing is weighted.
  Optional<Trace> trace() {
    return stage
        .filter(_ -> field.isEmpty())
        .flatMap(now -> now.conv().map(conv -> trace(now, conv)));
  }

  private Trace trace(Stage now, Conv conv) {
    var column = Math.clamp(run.cell(), 0, now.outputColumns() - 1);
    return Trace.of(now.input(), conv, now.filter(), 0, column);
  }

  /// Whether the window turns its filter, as true convolution does.
  boolean flips() {
    return stage.flatMap(Stage::conv).map(Conv::flip).orElse(false);
  }

  /// How many cells the filter has.
  int taps() {
    return sliding().map(window -> window.kernel().columns()).orElse(1);
  }

  /// The weight that stands at a place of the filter as it meets the signal, and the other way
  /// round.
  int turned(int tap) {
    return flips() ? taps() - 1 - tap : tap;
  }
}
