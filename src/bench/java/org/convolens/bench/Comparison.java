package org.convolens.bench;

import java.util.Random;
import org.convolens.core.Trace;

/// Compares a contender's output with the plain sum of products before anything is measured: every
/// corner and a seeded sample of places.
final class Comparison {
  private static final int SAMPLES = 200;
  private static final double TOLERANCE = 1e-4;
  private static final double TWO_LEVELS = 2.0 / 255;

  private Comparison() {}

  /// Throws when a value is wrong.
  static void check(Task task) throws Exception {
    var workload = Workload.named(task.row());
    var contender = Contender.titled(task.title());
    try (var call = contender.prepare(workload, task.threads())) {
      call.run();
      compare(workload, contender, call.output());
    }
  }

  private static void compare(Workload workload, Contender contender, float[] output) {
    var shape = workload.output();
    if (output.length != shape.size()) {
      throw new AssertionError(
          "%s leaves %d values of %s".formatted(contender.title, output.length, shape));
    }
    var input = workload.picture();
    var layer = workload.layer();
    var random = new Random(3);
    var edge = contender.leavesEdges() ? workload.kernel().rows() : 0;
    for (var sample = 0; sample < SAMPLES; sample++) {
      var filter = random.nextInt(shape.channels());
      var row = place(sample, 1, random, shape.rows(), edge);
      var column = place(sample, 2, random, shape.columns(), edge);
      var trace = Trace.of(input, layer, filter, row, column);
      var found = output[(filter * shape.rows() + row) * shape.columns() + column];
      if (contender == Contender.AWT) {
        require(workload, contender, Math.clamp(trace.value(), 0, 1), found, TWO_LEVELS);
      } else {
        require(workload, contender, trace.value(), found, TOLERANCE * magnitude(trace));
      }
    }
  }

  /// The corners first, then anywhere.
  private static int place(int sample, int bit, Random random, int length, int edge) {
    if (sample < 4) {
      return (sample & bit) == 0 ? edge : length - 1 - edge;
    }
    return edge + random.nextInt(Math.max(1, length - 2 * edge));
  }

  private static double magnitude(Trace trace) {
    var sum = 0.0;
    for (var product : trace.products().toArray()) {
      sum += Math.abs(product);
    }
    return sum;
  }

  private static void require(
      Workload workload, Contender contender, float expected, float found, double tolerance) {
    if (!(Math.abs((double) found - expected) <= tolerance)) {
      throw new AssertionError(
          "%s on %s: %s instead of %s"
              .formatted(contender.title, workload.name(), found, expected));
    }
  }
}
