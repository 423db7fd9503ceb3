package org.convolens.model;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.convolens.core.Experiment;

/// The edits that can be taken back and brought back. Layers are kept by reference; of the input
/// only what differs from the neighbouring step, so that hundreds of strokes on a photograph fit in
/// the budget. Steps beyond it are forgotten, oldest first.
final class History {
  /// Bytes.
  static final long BUDGET = 64L << 20;

  static final int MOST_STEPS = 1000;
  private static final long STEP_OVERHEAD = 160;

  private final Deque<Step> past = new ArrayDeque<>();
  private final Deque<Step> future = new ArrayDeque<>();

  /// The way from one experiment to its neighbour.
  private record Step(
      EditName name, Experiment frame, long plainBytes, CompletableFuture<InputDifference> input) {

    Experiment from(Experiment present) {
      return frame.withInput(input.join().apply(present.input()));
    }

    long bytes() {
      return STEP_OVERHEAD + (input.isDone() ? input.join().bytes() : plainBytes);
    }
  }

  /// Finding and packing a difference takes milliseconds on a photograph: it is done here.
  private final Executor packer;

  History(Executor packer) {
    this.packer = packer;
  }

  private Step step(EditName name, Experiment from, Experiment to) {
    var start = from.input();
    var end = to.input();
    return new Step(
        name,
        to.withInput(InputDifference.TOKEN),
        (long) Float.BYTES * end.shape().size(),
        CompletableFuture.supplyAsync(() -> InputDifference.between(start, end), packer));
  }

  void add(EditName name, Experiment before, Experiment after) {
    future.clear();
    past.push(step(name, after, before));
    while (past.size() > 1 && (bytes() > BUDGET || past.size() > MOST_STEPS)) {
      past.removeLast();
    }
  }

  Optional<Experiment> undo(Experiment present) {
    return move(past, future, present);
  }

  Optional<Experiment> redo(Experiment present) {
    return move(future, past, present);
  }

  private Optional<Experiment> move(Deque<Step> from, Deque<Step> to, Experiment present) {
    if (from.isEmpty()) {
      return Optional.empty();
    }
    var taken = from.pop();
    var next = taken.from(present);
    to.push(step(taken.name(), next, present));
    return Optional.of(next);
  }

  Optional<EditName> undoName() {
    return Optional.ofNullable(past.peek()).map(Step::name);
  }

  Optional<EditName> redoName() {
    return Optional.ofNullable(future.peek()).map(Step::name);
  }

  void clear() {
    past.clear();
    future.clear();
  }

  int steps() {
    return past.size();
  }

  /// What all steps hold, not counting the layers they share.
  long bytes() {
    return Stream.concat(past.stream(), future.stream()).mapToLong(Step::bytes).sum();
  }
}
