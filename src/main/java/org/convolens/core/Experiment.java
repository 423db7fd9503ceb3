package org.convolens.core;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// What the user works on: an input and the layers it goes through. The layers may not fit each
/// other; [#shapes] and [Evaluator] say so.
///
/// @param title may be empty
/// @param layers in the order they are applied; their names are unique
public record Experiment(String title, Tensor input, List<Layer> layers) {
  public Experiment {
    layers = List.copyOf(layers);
    var names = new HashSet<String>();
    for (var layer : layers) {
      if (!names.add(layer.name())) {
        throw new IllegalArgumentException("two layers have the name " + layer.name());
      }
    }
  }

  public Experiment withTitle(String changed) {
    return new Experiment(changed, input, layers);
  }

  public Experiment withInput(Tensor changed) {
    return new Experiment(title, changed, layers);
  }

  public Experiment withLayers(List<Layer> changed) {
    return new Experiment(title, input, changed);
  }

  public Experiment withLayer(int index, Layer changed) {
    var all = new ArrayList<>(layers);
    all.set(index, changed);
    return withLayers(all);
  }

  /// The shape of the input, then the shape each layer leaves.
  ///
  /// @throws MisfitException at the first layer that does not fit
  public List<Shape> shapes() {
    var shapes = new ArrayList<Shape>();
    shapes.add(input.shape());
    for (var layer : layers) {
      shapes.add(layer.outputShape(shapes.getLast()));
    }
    return List.copyOf(shapes);
  }
}
