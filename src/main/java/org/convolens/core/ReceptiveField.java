package org.convolens.core;

import java.util.ArrayList;
import java.util.List;

/// The part of the input that a value of a layer can depend on: a window of `size` cells, that
/// moves by `jump` cells from one value to the next and starts at `start` for the first. Cells
/// before 0 or behind the input lie in its padding. With dilation not every cell of the window
/// takes part; [Reach] names those that do.
///
/// Through a layer with kernel k, dilation d, stride s and padding p before the input, along an
/// axis: size + d·(k − 1)·jump, start − p·jump, jump·s (Dumoulin and Visin, "A guide to convolution
/// arithmetic for deep learning", 2016, in the form of Araujo, Norris and Sim, Distill 2019).
public record ReceptiveField(Axis rows, Axis columns) {
  /// A value of the input depends on itself.
  public static final ReceptiveField CELL = new ReceptiveField(Axis.CELL, Axis.CELL);

  /// Along one axis, in cells of the input.
  public record Axis(long size, long jump, long start) {
    /// Farther than any input reaches, and still small enough to be multiplied by any index. A
    /// window's size may be more, so that it reaches over the input from the farthest start.
    private static final long LIMIT = 1L << 34;

    static final Axis CELL = new Axis(1, 1, 0);

    Axis through(int kernel, int dilation, int stride, int before) {
      var spread = limited(Math.multiplyFull(dilation, kernel - 1), jump);
      return new Axis(
          Math.min(4 * LIMIT, size + spread),
          limited(jump, stride),
          Math.max(-LIMIT, start - limited(before, jump)));
    }

    private static long limited(long a, long b) {
      return Math.multiplyHigh(a, b) == 0 && a * b >= 0 ? Math.min(LIMIT, a * b) : LIMIT;
    }

    private int before() {
      return number(-start);
    }

    private int behind(int outputs, int length) {
      return number(Math.max(0, first(outputs - 1) + size - length));
    }

    private static int number(long cells) {
      return (int) Math.min(cells, Integer.MAX_VALUE);
    }

    /// The first cell of the window of a value; may be negative, in the padding.
    public long first(int output) {
      return start + output * jump;
    }
  }

  /// The receptive field behind one more layer.
  ///
  /// @param input the shape the layer is given
  public ReceptiveField through(Layer layer, boolean on, Shape input) {
    var sliding = Sliding.of(layer, on, input);
    return new ReceptiveField(
        rows.through(
            sliding.kernel().rows(),
            sliding.dilation().rows(),
            sliding.stride().rows(),
            sliding.padding().top()),
        columns.through(
            sliding.kernel().columns(),
            sliding.dilation().columns(),
            sliding.stride().columns(),
            sliding.padding().left()));
  }

  /// That of each layer's values, in order.
  ///
  /// @throws MisfitException at the first layer that does not fit
  public static List<ReceptiveField> of(Experiment experiment) {
    var shapes = experiment.shapes();
    var fields = new ArrayList<ReceptiveField>();
    var field = CELL;
    for (var index = 0; index < experiment.layers().size(); index++) {
      field =
          field.through(experiment.layers().get(index), experiment.isOn(index), shapes.get(index));
      fields.add(field);
    }
    return List.copyOf(fields);
  }

  /// The cells of the input in the window of a value, without those in the padding.
  public Region cells(int row, int column, Shape input) {
    return Region.between(
        clip(rows.first(row), input.rows()),
        clip(columns.first(column), input.columns()),
        clip(rows.first(row) + rows.size(), input.rows()),
        clip(columns.first(column) + columns.size(), input.columns()));
  }

  /// The windows of all values of a layer as they slide over the input: padded as far as they reach
  /// beyond it.
  ///
  /// @param output the shape of the layer's output
  public Sliding sliding(Shape input, Shape output) {
    return new Sliding(
        input,
        new Pair(Axis.number(rows.size), Axis.number(columns.size)),
        new Pair(Axis.number(rows.jump), Axis.number(columns.jump)),
        Pair.ONE,
        new Padding.Explicit(
            rows.before(),
            columns.before(),
            rows.behind(output.rows(), input.rows()),
            columns.behind(output.columns(), input.columns())),
        Border.Named.ZERO);
  }

  private static int clip(long index, int length) {
    return (int) Math.clamp(index, 0L, (long) length);
  }

  /// The size of the window, as rows × columns.
  @Override
  public String toString() {
    return rows.size() + " × " + columns.size();
  }
}
