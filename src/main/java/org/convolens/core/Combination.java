package org.convolens.core;

import java.util.HashSet;
import java.util.List;

/// Several maps of one layer made into one, cell by cell.
///
/// @param kind what becomes of the values of one cell
/// @param maps which maps, at least two, none twice
public record Combination(Kind kind, List<Integer> maps) {
  /// What becomes of the values of one cell.
  public enum Kind {
    /// a + b
    SUM,
    /// The largest of them; NaN where one is.
    MAXIMUM,
    /// √(a² + b²), the length of the vector they form; summed in double.
    MAGNITUDE
  }

  public Combination {
    maps = List.copyOf(maps);
    if (maps.size() < 2 || new HashSet<>(maps).size() != maps.size()) {
      throw new IllegalArgumentException("two or more different maps combine, not " + maps);
    }
  }

  /// Whether a layer with so many maps has all of these.
  public boolean fits(int count) {
    return maps.stream().allMatch(map -> map >= 0 && map < count);
  }

  /// The combined map, in one channel.
  public Tensor of(Tensor all) {
    return Tensor.generate(all.shape().withChannels(1), (c, r, k) -> value(all, r, k));
  }

  /// One value of the combined map.
  public float value(Tensor all, int row, int column) {
    return switch (kind) {
      case SUM -> {
        var sum = 0f;
        for (var map : maps) {
          sum += all.get(map, row, column);
        }
        yield sum;
      }
      case MAXIMUM -> {
        var largest = Float.NEGATIVE_INFINITY;
        for (var map : maps) {
          largest = Math.max(largest, all.get(map, row, column));
        }
        yield largest;
      }
      case MAGNITUDE -> {
        var squares = 0.0;
        for (var map : maps) {
          var value = (double) all.get(map, row, column);
          squares += value * value;
        }
        yield (float) Math.sqrt(squares);
      }
    };
  }
}
