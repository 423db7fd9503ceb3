package org.convolens.files;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.convolens.core.training.Trained;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/// Writes what training came to, as `convolens-training/1`.
public final class TrainingWriter {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private TrainingWriter() {}

  /// Writes a result as UTF-8; the stream stays open.
  ///
  /// @param from the file that was trained; what else it keeps is written again
  public static void write(Trained trained, ExperimentFile from, OutputStream out) {
    try (var json = FACTORY.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8)) {
      json.writeStartObject();
      json.writeName("format").writeString("convolens-training/1");
      json.writeName("losses").writeStartArray();
      trained.losses().forEach(loss -> JsonText.number(loss, json));
      json.writeEndArray();
      json.writeName("experiment").writeRawValue(experiment(trained, from));
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private static String experiment(Trained trained, ExperimentFile from) {
    var bytes = new ByteArrayOutputStream();
    ExperimentWriter.write(new ExperimentFile(trained.experiment(), from.extras()), bytes);
    return bytes.toString(StandardCharsets.UTF_8).strip();
  }
}
