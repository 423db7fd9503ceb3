package org.convolens.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.convolens.core.Experiment;
import org.convolens.core.Padding;
import org.convolens.core.Pair;
import org.convolens.core.Tensor;
import org.convolens.lesson.Change;
import org.convolens.lesson.Place;

/// Reads what a lesson's step changes in its experiment.
///
/// @param signal whether the lesson's input is a signal
record LessonWords(boolean signal) {
  private static final Map<String, Padding> PADDINGS =
      Map.of("valid", Padding.Named.VALID, "same", Padding.Named.SAME, "full", Padding.Named.FULL);

  private static final Map<String, String> PHOTOGRAPHS =
      Map.of("camera", "camera", "chelsea", "chelsea", "coffee", "coffee");

  /// The members that change an experiment.
  static final Set<String> CHANGES =
      Set.of(
          "experiment",
          "input",
          "cells",
          "kernel",
          "kernels",
          "bias",
          "flip",
          "stride",
          "dilation",
          "padding",
          "border",
          "relu");

  /// The changes an object names, in a fixed order: the experiment as a whole first.
  List<Change> changes(Field object) throws RefusedException {
    var changes = new ArrayList<Change>();
    var whole = object.optional("experiment");
    if (whole.isPresent()) {
      changes.add(new Change.Whole(ExperimentReader.readPart(whole.get())));
    }
    var input = object.optional("input");
    if (input.isPresent()) {
      changes.add(new Change.Input(input(input.get())));
    }
    cells(object, changes);
    kernels(object, changes);
    sliding(object, changes);
    var relu = object.optional("relu");
    if (relu.isPresent()) {
      changes.add(new Change.Relu(relu.get().flag()));
    }
    return changes;
  }

  private Tensor input(Field field) throws RefusedException {
    if (!(field.value() instanceof Json.Obj)) {
      return RowsText.read(field, signal);
    }
    var digit = field.optional("digit");
    if (digit.isPresent()) {
      var number = digit.get().count(0);
      if (number > 9) {
        throw digit.get().wrong("lessonFile.digit");
      }
      return SampleFiles.digit(number, 1);
    }
    return SampleFiles.photograph(field.requiredOneOf("photograph", PHOTOGRAPHS));
  }

  private void cells(Field object, List<Change> changes) throws RefusedException {
    var cells = object.optional("cells");
    if (cells.isEmpty()) {
      return;
    }
    for (var index = 0; index < cells.get().list("noun.cells").size(); index++) {
      var cell = cells.get().item(index);
      var size = cell.list("noun.numbers").size();
      if (size != (signal ? 2 : 3)) {
        throw cell.wrong(signal ? "lessonFile.signalCell" : "lessonFile.cell");
      }
      var row = signal ? 0 : cell.item(0).count(1) - 1;
      var column = cell.item(size - 2).count(1) - 1;
      changes.add(new Change.InputCell(0, row, column, cell.item(size - 1).number()));
    }
  }

  private void kernels(Field object, List<Change> changes) throws RefusedException {
    var kernel = object.optional("kernel");
    if (kernel.isPresent()) {
      changes.add(new Change.Kernel(0, RowsText.read(kernel.get(), signal)));
    }
    var kernels = object.optional("kernels");
    if (kernels.isPresent()) {
      for (var index = 0; index < kernels.get().list("noun.kernels").size(); index++) {
        changes.add(new Change.Kernel(index, RowsText.read(kernels.get().item(index), signal)));
      }
    }
  }

  private void sliding(Field object, List<Change> changes) throws RefusedException {
    var bias = object.optional("bias");
    if (bias.isPresent()) {
      changes.add(new Change.Bias(bias.get().number()));
    }
    var flip = object.optional("flip");
    if (flip.isPresent()) {
      changes.add(new Change.Flip(flip.get().flag()));
    }
    var stride = object.optional("stride");
    if (stride.isPresent()) {
      changes.add(new Change.Stride(pair(stride.get())));
    }
    var dilation = object.optional("dilation");
    if (dilation.isPresent()) {
      changes.add(new Change.Dilation(pair(dilation.get())));
    }
    var padding = object.optional("padding");
    if (padding.isPresent()) {
      changes.add(new Change.Pad(padding.get().oneOf(PADDINGS)));
    }
    var border = object.optional("border");
    if (border.isPresent()) {
      changes.add(new Change.Edge(border.get().oneOf(LayerReader.BORDERS)));
    }
  }

  /// One number along both axes, or `[rows, columns]`.
  private Pair pair(Field field) throws RefusedException {
    if (field.value() instanceof Json.Arr) {
      var sizes = ExperimentReader.sizes(field);
      if (sizes.size() != 2 && !(signal && sizes.size() == 1)) {
        throw RefusedException.of("layer.rowsAndColumns", field.path(), sizes);
      }
      return new Pair(sizes.size() == 1 ? 1 : sizes.getFirst(), sizes.getLast());
    }
    var both = field.count(1);
    return new Pair(signal ? 1 : both, both);
  }

  /// A place such as `{"map": [1, 3]}`, counted from 1; of a signal `{"map": [3]}` too.
  Place place(Field field) throws RefusedException {
    for (var part : Place.Part.values()) {
      var at = field.optional(part.name().toLowerCase(java.util.Locale.ROOT));
      if (at.isPresent()) {
        var size = at.get().list("noun.numbers").size();
        if (size != 2 && !(signal && size == 1)) {
          throw at.get().wrong("lessonFile.place");
        }
        var row = size == 1 ? 0 : at.get().item(0).count(1) - 1;
        return new Place(part, row, at.get().item(size - 1).count(1) - 1);
      }
    }
    throw field.wrong("lessonFile.part", "{\"input\": …}", "{\"kernel\": …}", "{\"map\": …}");
  }

  /// Makes sure that what a step leaves can be computed.
  static void requireFits(Experiment experiment, Field step) throws RefusedException {
    try {
      experiment.shapes();
    } catch (org.convolens.core.MisfitException e) {
      throw RefusedException.of("field.at", step.path(), Sentence.of(e.misfit()));
    }
  }
}
