package org.convolens.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.convolens.core.training.Trained;
import tools.jackson.core.ObjectWriteContext;

/// Writes what training came to, as `convolens-training/1`.
public final class TrainingWriter {
  private TrainingWriter() {}

  /// Writes a result as UTF-8; the stream stays open.
  ///
  /// @param from the file that was trained; what else it keeps is written again
  public static void write(Trained trained, ExperimentFile from, OutputStream stream)
      throws IOException {
    var experiment = experiment(trained, from);
    JsonOutput.write(
        stream,
        ObjectWriteContext.empty(),
        json -> {
          json.writeStartObject();
          json.writeName("format").writeString("convolens-training/1");
          json.writeName("losses").writeStartArray();
          trained.losses().forEach(loss -> JsonText.number(loss, json));
          json.writeEndArray();
          json.writeName("experiment").writeRawValue(experiment);
          json.writeEndObject();
        });
  }

  private static String experiment(Trained trained, ExperimentFile from) throws IOException {
    var bytes = new ByteArrayOutputStream();
    ExperimentWriter.write(new ExperimentFile(trained.experiment(), from.extras()), bytes);
    return bytes.toString(StandardCharsets.UTF_8).strip();
  }
}
