package org.convolens.model.network;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.convolens.core.Activation;
import org.convolens.core.Conv;
import org.convolens.core.Experiment;
import org.convolens.core.Layer;
import org.convolens.core.Pool;

/// Changes to the row of layers of an experiment. Whether the layers still fit each other is left
/// to [Fit].
public final class LayerRow {
  private LayerRow() {}

  /// The kind of a layer as the experiment file names it.
  public static String type(Layer layer) {
    return switch (layer) {
      case Conv _ -> "conv";
      case Activation _ -> "activation";
      case Pool _ -> "pool";
    };
  }

  /// The first name of the form `conv2` that no layer has.
  public static String freeName(List<Layer> layers, String type) {
    return IntStream.iterate(1, number -> number + 1)
        .mapToObj(number -> type + number)
        .filter(name -> isFree(layers, name))
        .findFirst()
        .orElseThrow();
  }

  private static boolean isFree(List<Layer> layers, String name) {
    return layers.stream().noneMatch(layer -> layer.name().equals(name));
  }

  /// With another layer at a place.
  ///
  /// @param at from 0 to the number of layers
  public static Experiment inserted(Experiment experiment, int at, Layer layer) {
    var layers = new ArrayList<>(experiment.layers());
    layers.add(at, layer);
    return experiment.withLayers(layers);
  }

  public static Experiment removed(Experiment experiment, int index) {
    var layers = new ArrayList<>(experiment.layers());
    layers.remove(index);
    return experiment.withLayers(layers);
  }

  /// With a layer at another place.
  ///
  /// @param to where the layer stands afterwards
  public static Experiment moved(Experiment experiment, int from, int to) {
    var layers = new ArrayList<>(experiment.layers());
    layers.add(to, layers.remove(from));
    return experiment.withLayers(layers);
  }

  /// With a copy behind a layer, under a free name.
  public static Experiment duplicated(Experiment experiment, int index) {
    var layer = experiment.layers().get(index);
    var name = freeName(experiment.layers(), type(layer));
    var copied = inserted(experiment, index + 1, layer.withName(name));
    return switched(copied, index + 1, experiment.isOn(index));
  }

  /// Whether a layer may have this name: not empty, and no other layer has it.
  public static boolean mayBeNamed(Experiment experiment, int index, String name) {
    return !name.isBlank()
        && (experiment.layers().get(index).name().equals(name)
            || isFree(experiment.layers(), name));
  }

  /// With a layer under another name.
  ///
  /// @throws IllegalArgumentException when another layer has the name
  public static Experiment renamed(Experiment experiment, int index, String name) {
    var on = experiment.isOn(index);
    var layer = experiment.layers().get(index).withName(name);
    return switched(experiment.withLayer(index, layer), index, on);
  }

  /// With a layer taking part or not.
  public static Experiment switched(Experiment experiment, int index, boolean on) {
    var off = new HashSet<>(experiment.off());
    var name = experiment.layers().get(index).name();
    if (on) {
      off.remove(name);
    } else {
      off.add(name);
    }
    return experiment.withOff(off);
  }
}
