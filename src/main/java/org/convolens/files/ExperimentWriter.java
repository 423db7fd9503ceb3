package org.convolens.files;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.convolens.core.Conv;
import org.convolens.core.Experiment;
import org.convolens.core.Layer;
import org.convolens.core.Tensor;
import tools.jackson.core.JsonGenerator;

/// Writes experiment files, version 1, so that reading gives back every value to the bit, and so
/// that writing what was read from such a file gives the same bytes.
public final class ExperimentWriter {
  private final JsonLayout layout;
  private final JsonGenerator out;
  private final Map<List<String>, String> extras;

  private ExperimentWriter(JsonLayout layout, JsonGenerator out, Map<List<String>, String> extras) {
    this.layout = layout;
    this.out = out;
    this.extras = extras;
  }

  /// Writes an experiment as UTF-8; the stream stays open.
  public static void write(ExperimentFile file, OutputStream stream) throws IOException {
    var layout = new JsonLayout();
    JsonOutput.write(
        stream,
        layout.context(),
        out -> new ExperimentWriter(layout, out, file.extras()).document(file.experiment()));
  }

  private void document(Experiment experiment) {
    out.writeStartObject();
    out.writeName("format").writeString(ExperimentReader.FORMAT);
    if (!experiment.title().isEmpty()) {
      out.writeName("title").writeString(experiment.title());
    }
    out.writeName("input");
    tensor(experiment.input().shape().dimensions(), List.of(experiment.input()), List.of("input"));
    out.writeName("layers");
    layers(experiment);
    extras(List.of());
    out.writeEndObject();
  }

  private void layers(Experiment experiment) {
    layout.rows(1);
    out.writeStartArray();
    for (var index = 0; index < experiment.layers().size(); index++) {
      layer(
          experiment.layers().get(index),
          experiment.isOn(index),
          experiment.input().shape().signal());
    }
    out.writeEndArray();
  }

  private void layer(Layer layer, boolean on, boolean signal) {
    out.writeStartObject();
    new LayerWriter(this, out, signal).write(layer);
    if (!on) {
      out.writeName(KnownFields.OFF).writeBoolean(true);
    }
    extras(List.of("layers", layer.name()), written(layer, on));
    out.writeEndObject();
  }

  /// What a layer says by itself, whatever another program meant by the same name.
  private static Set<String> written(Layer layer, boolean on) {
    var written = new HashSet<String>();
    if (!on) {
      written.add(KnownFields.OFF);
    }
    if (layer instanceof Conv conv && LayerWriter.hasNames(conv)) {
      written.add(KnownFields.FILTER_NAMES);
    }
    return written;
  }

  /// Writes values as one tensor, a row a line.
  ///
  /// @param sizes its whole shape
  /// @param parts its values in order
  void tensor(List<Integer> sizes, List<Tensor> parts, List<String> place) {
    out.writeStartObject();
    out.writeName("shape").writeStartArray();
    sizes.forEach(out::writeNumber);
    out.writeEndArray();
    out.writeName("data");
    layout.rows(sizes.getLast());
    out.writeStartArray();
    parts.forEach(this::values);
    out.writeEndArray();
    extras(place);
    out.writeEndObject();
  }

  private void values(Tensor tensor) {
    var row = new float[tensor.columns()];
    for (var channel = 0; channel < tensor.channels(); channel++) {
      for (var r = 0; r < tensor.rows(); r++) {
        tensor.copyRow(channel, r, row, 0);
        for (var value : row) {
          JsonText.number(value, out);
        }
      }
    }
  }

  /// Writes what else stands at a place.
  void extras(List<String> place) {
    extras(place, Set.of());
  }

  private void extras(List<String> place, Set<String> without) {
    extras.forEach((where, text) -> {
      if (where.size() == place.size() + 1
          && where.subList(0, place.size()).equals(place)
          && !without.contains(where.getLast())) {
        out.writeName(where.getLast()).writeRawValue(text);
      }
    });
  }
}
