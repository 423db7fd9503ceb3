package org.convolens.core;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What the user works on: an input and the layers it goes through. The layers may not fit each
/// other; [#shapes] and [Evaluator] say so.
///
/// @param title may be empty
/// @param layers in the order they are applied; their names are unique
/// @param off the names of layers that are switched off for comparison: they hand on what they are
///   given, whatever its shape
public record Experiment(String title, Tensor input, List<Layer> layers, Set<String> off) {
  public Experiment {
    layers = List.copyOf(layers);
    off = layers.stream().map(Layer::name).filter(off::contains).collect(toUnmodifiableSet());
    var names = new HashSet<String>();
    for (var layer : layers) {
      if (!names.add(layer.name())) {
        throw new IllegalArgumentException("two layers have the name " + layer.name());
      }
    }
  }

  /// An experiment whose layers are all switched on.
  public Experiment(String title, Tensor input, List<Layer> layers) {
    this(title, input, layers, Set.of());
  }

  public Experiment withTitle(String changed) {
    return new Experiment(changed, input, layers, off);
  }

  public Experiment withInput(Tensor changed) {
    return new Experiment(title, changed, layers, off);
  }

  public Experiment withLayers(List<Layer> changed) {
    return new Experiment(title, input, changed, off);
  }

  public Experiment withLayer(int index, Layer changed) {
    var all = new ArrayList<>(layers);
    all.set(index, changed);
    return withLayers(all);
  }

  /// This experiment with other layers switched off; names it does not have are left aside.
  public Experiment withOff(Set<String> changed) {
    return new Experiment(title, input, layers, changed);
  }

  /// Whether a layer takes part.
  public boolean isOn(int index) {
    return !off.contains(layers.get(index).name());
  }

  /// The shape of the input, then the shape each layer leaves.
  ///
  /// @throws MisfitException at the first layer that does not fit
  public List<Shape> shapes() {
    var shapes = new ArrayList<Shape>();
    shapes.add(input.shape());
    for (var index = 0; index < layers.size(); index++) {
      var before = shapes.getLast();
      shapes.add(isOn(index) ? layers.get(index).outputShape(before) : before);
    }
    return List.copyOf(shapes);
  }
}
