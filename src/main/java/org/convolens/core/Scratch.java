package org.convolens.core;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/// Working memory of one part of a computation, in rows of one length that stay in the first-level
/// cache. It is kept for the next computation, but only by weak references: an idle program gives
/// it back at the next garbage collection.
final class Scratch implements AutoCloseable {
  /// The values of one row.
  static final int ROW = 1024;

  /// Room for the columns of a window beyond the row; with the header of an array a multiple of 64
  /// bytes, so that all rows begin at the same place of a cache line.
  private static final int MARGIN = 12;

  /// As many as there may be threads at work; more are left to the collector.
  private static final AtomicReferenceArray<@Nullable WeakReference<Scratch>> IDLE =
      new AtomicReferenceArray<>(16);

  /// The values of one of the few rows that pieces of input are read into.
  static final int LONG_ROW = 2060;

  private static final int LONG_ROWS = 4;

  /// The values of a small plane or a part of it: three of them stay in the first-level cache.
  static final int PLANE = 5 * ROW / 2;

  static final int PLANES = 4;

  private final List<float[]> rows = new ArrayList<>();
  private final float[][] longRows = new float[LONG_ROWS][LONG_ROW];
  private final float[][] planes = new float[PLANES][PLANE + MARGIN];
  private final WeakReference<Scratch> self = new WeakReference<>(this);
  private int taken;

  private Scratch() {}

  static Scratch borrow() {
    for (var place = 0; place < IDLE.length(); place++) {
      var idle = IDLE.get(place) == null ? null : IDLE.getAndSet(place, null);
      var scratch = idle == null ? null : idle.get();
      if (scratch != null) {
        return scratch;
      }
    }
    return new Scratch();
  }

  /// Rows that hold anything.
  float[][] rows(int count) {
    var some = new float[count][];
    for (var index = 0; index < count; index++) {
      some[index] = row();
    }
    return some;
  }

  /// At most so many rows of the longer kind.
  float[][] longRows(int count) {
    return count > LONG_ROWS ? new float[0][] : longRows;
  }

  /// One of [#PLANES], the same one for the same index.
  float[] plane(int index) {
    return planes[index];
  }

  private float[] row() {
    if (taken == rows.size()) {
      rows.add(new float[ROW + MARGIN]);
    }
    return rows.get(taken++);
  }

  @Override
  public void close() {
    taken = 0;
    for (var place = 0; place < IDLE.length(); place++) {
      if (IDLE.get(place) == null && IDLE.compareAndSet(place, null, self)) {
        return;
      }
    }
  }
}
