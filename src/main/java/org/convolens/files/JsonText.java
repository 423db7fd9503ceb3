package org.convolens.files;

import java.io.StringWriter;
import java.util.stream.IntStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// A JSON value as compact text.
final class JsonText {
  private static final JsonFactory FACTORY = new JsonFactory();

  private JsonText() {}

  static String of(Json value) {
    if (value instanceof Json.Raw(var text)) {
      return text;
    }
    var text = new StringWriter();
    try (var out = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
      write(value, out);
    }
    return text.toString();
  }

  private static void write(Json value, JsonGenerator out) {
    switch (value) {
      case Json.Obj(var members) -> {
        out.writeStartObject();
        members.forEach((name, member) -> {
          out.writeName(name);
          write(member, out);
        });
        out.writeEndObject();
      }
      case Json.Arr(var items) -> {
        out.writeStartArray();
        items.forEach(item -> write(item, out));
        out.writeEndArray();
      }
      case Json.Data data -> {
        out.writeStartArray();
        IntStream.range(0, data.length()).forEach(index -> number(data.at(index), out));
        out.writeEndArray();
      }
      case Json.Num(var text) -> out.writeNumber(text);
      case Json.Str(var text) -> out.writeString(text);
      case Json.Bool(var flag) -> out.writeBoolean(flag);
      case Json.Null _ -> out.writeNull();
      case Json.Raw(var text) -> out.writeRawValue(text);
    }
  }

  /// A float32 value, so that reading it gives the same bits.
  static void number(float value, JsonGenerator out) {
    if (FloatText.isWord(value)) {
      out.writeString(Float.toString(value));
    } else {
      out.writeNumber(FloatText.of(value));
    }
  }
}
