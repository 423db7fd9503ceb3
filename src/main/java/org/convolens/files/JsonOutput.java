package org.convolens.files;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Consumer;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/// How every JSON file is written: as UTF-8 with a line end, and the stream stays open.
final class JsonOutput {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private JsonOutput() {}

  /// @throws IOException when the stream fails, such as on a full disk
  static void write(
      OutputStream stream, ObjectWriteContext context, Consumer<JsonGenerator> content)
      throws IOException {
    try (var out = FACTORY.createGenerator(context, stream, JsonEncoding.UTF8)) {
      content.accept(out);
      out.writeRaw('\n');
    } catch (JacksonIOException e) {
      throw e.getCause();
    }
  }
}
