package org.convolens.files.code;

import java.util.Locale;
import org.convolens.core.Border;
import org.convolens.core.Conv;
import org.convolens.core.Padding;
import org.convolens.core.Pool;
import org.convolens.core.Shape;
import org.convolens.core.Sliding;

/// The padding of one layer as a program needs it: how much on which side, and what it holds.
///
/// @param input the shape that is padded
record Pads(Shape input, Padding.Explicit amounts, Border border) {
  static Pads of(Conv conv, Shape input) {
    var sliding = Sliding.of(conv, input);
    return new Pads(input, sliding.padding(), conv.border());
  }

  static Pads of(Pool pool, Shape input) {
    return new Pads(input, Sliding.of(pool, input).padding(), Border.Named.ZERO);
  }

  boolean none() {
    return amounts.equals(Padding.Explicit.NONE);
  }

  /// As much at the end as at the start, which is all that some frameworks can say.
  boolean even() {
    return amounts.top() == amounts.bottom() && amounts.left() == amounts.right();
  }

  boolean constant() {
    return border instanceof Border.Constant || border == Border.Named.ZERO;
  }

  /// Whether a framework's own mode can be trusted with these amounts: mirrors and wraps once.
  boolean once() {
    return reaches(amounts.top(), amounts.bottom(), input.rows())
        && reaches(amounts.left(), amounts.right(), input.columns());
  }

  private boolean reaches(int before, int after, int length) {
    var most = Math.max(before, after);
    return switch (border) {
      case Border.Constant _ -> true;
      case Border.Named.ZERO, Border.Named.REPLICATE -> true;
      case Border.Named.SYMMETRIC, Border.Named.CIRCULAR -> most <= length;
      case Border.Named.REFLECT -> most < length || most == 0;
    };
  }

  boolean padsRows() {
    return amounts.rows() > 0;
  }

  boolean padsColumns() {
    return amounts.columns() > 0;
  }

  /// The input row that stands at each padded row, as a Python list.
  String rowPlaces() {
    return places(input.rows(), amounts.top(), amounts.bottom());
  }

  /// The input column that stands at each padded column, as a Python list.
  String columnPlaces() {
    return places(input.columns(), amounts.left(), amounts.right());
  }

  /// Written with a remainder and a mirror, so that it holds for any amount of padding.
  private String places(int length, int before, int after) {
    var place =
        switch (border) {
          case Border.Constant _ -> throw new IllegalStateException("a constant has no place");
          case Border.Named.ZERO -> throw new IllegalStateException("a zero has no place");
          case Border.Named.REPLICATE -> "min(max(i, 0), %d)".formatted(length - 1);
          case Border.Named.CIRCULAR -> "i %% %d".formatted(length);
          case Border.Named.SYMMETRIC ->
              "min(i %% %1$d, %2$d - i %% %1$d)".formatted(2 * length, 2 * length - 1);
          case Border.Named.REFLECT ->
              length == 1 ? "0" : "min(i %% %1$d, %1$d - i %% %1$d)".formatted(2 * length - 2);
        };
    return "[%s for i in range(%d, %d)]".formatted(place, -before, length + after);
  }

  /// What a comment says of it.
  String about() {
    var what =
        switch (border) {
          case Border.Constant(var value) -> Python.number(value);
          case Border.Named named -> named.name().toLowerCase(Locale.ROOT);
        };
    return input.signal()
        ? "%d left, %d right, border %s".formatted(amounts.left(), amounts.right(), what)
        : "%d top, %d left, %d bottom, %d right, border %s"
            .formatted(amounts.top(), amounts.left(), amounts.bottom(), amounts.right(), what);
  }
}
