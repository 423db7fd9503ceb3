package org.convolens.core;

/// Why a layer cannot follow the tensor before it.
public sealed interface Misfit {
  /// The name of the layer.
  String layer();

  /// One plain English sentence that names the layer and both shapes.
  String sentence();

  /// The window is larger than the padded input.
  ///
  /// @param window the size of the window with its dilation
  record NoOutput(String layer, Shape input, Padding.Explicit padding, Extent window)
      implements Misfit {
    @Override
    public String sentence() {
      return "layer %s leaves no output: its window of %s cells is larger than its input %s with padding %s; make the kernel or the dilation smaller, or pad the input"
          .formatted(layer, window, input, padding);
    }
  }

  /// The padding that its window asks for is more than can be counted.
  ///
  /// @param window the size of the window with its dilation
  record TooWide(String layer, Shape input, Extent window) implements Misfit {
    @Override
    public String sentence() {
      return "layer %s cannot pad its input %s as far as its window of %s cells asks: this program counts up to 2^31 − 1 cells along a side; make the kernel or the dilation smaller"
          .formatted(layer, input, window);
    }
  }

  /// The input has another number of channels than the filters look at.
  record Channels(String layer, Shape input, Shape filter, int groups) implements Misfit {
    @Override
    public String sentence() {
      var channels = (long) filter.channels() * groups;
      return "layer %s needs an input of %d %s (filters of shape %s, groups %d), but is given %s; change its filters or what comes before it"
          .formatted(
              layer, channels, channels == 1 ? "channel" : "channels", filter, groups, input);
    }
  }

  /// A layer for pictures follows a signal, or the other way round.
  record Rank(String layer, Shape input, Shape filter) implements Misfit {
    @Override
    public String sentence() {
      return "layer %s has %s filters of shape %s, but its input %s is a %s"
          .formatted(
              layer,
              filter.signal() ? "one-dimensional" : "two-dimensional",
              filter,
              input,
              input.signal() ? "signal" : "picture");
    }
  }

  /// The output would hold more values than a tensor may.
  record TooLarge(String layer, Shape input, long channels, long rows, long columns)
      implements Misfit {
    @Override
    public String sentence() {
      return "layer %s would turn its input %s into [%d, %d, %d], which is more than the 2^28 values a tensor may hold"
          .formatted(layer, input, channels, rows, columns);
    }
  }
}
