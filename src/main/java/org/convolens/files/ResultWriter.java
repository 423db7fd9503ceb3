package org.convolens.files;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.convolens.core.Activation;
import org.convolens.core.Conv;
import org.convolens.core.Evaluation;
import org.convolens.core.Layer;
import org.convolens.core.Pool;
import org.convolens.core.Tensor;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;

/// Writes what every layer of an experiment makes, as `convolens-result/1`.
public final class ResultWriter {
  private ResultWriter() {}

  /// Writes a result as one line of UTF-8; the stream stays open.
  public static void write(Evaluation evaluation, OutputStream stream) throws IOException {
    JsonOutput.write(stream, ObjectWriteContext.empty(), out -> result(evaluation, out));
  }

  private static void result(Evaluation evaluation, JsonGenerator json) {
    json.writeStartObject();
    json.writeName("format").writeString("convolens-result/1");
    json.writeName("layers").writeStartArray();
    var layers = evaluation.experiment().layers();
    for (var index = 0; index < layers.size(); index++) {
      layer(json, layers.get(index), evaluation.outputs().get(index));
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void layer(JsonGenerator json, Layer layer, Tensor output) {
    json.writeStartObject();
    json.writeName("name").writeString(layer.name());
    json.writeName("type").writeString(type(layer));
    json.writeName("shape").writeStartArray();
    List<Integer> sizes = output.shape().dimensions();
    sizes.forEach(json::writeNumber);
    json.writeEndArray();
    json.writeName("data").writeStartArray();
    var row = new float[output.columns()];
    for (var channel = 0; channel < output.channels(); channel++) {
      for (var r = 0; r < output.rows(); r++) {
        output.copyRow(channel, r, row, 0);
        for (var value : row) {
          JsonText.number(value, json);
        }
      }
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static String type(Layer layer) {
    return switch (layer) {
      case Conv _ -> "conv";
      case Activation _ -> "activation";
      case Pool _ -> "pool";
    };
  }
}
