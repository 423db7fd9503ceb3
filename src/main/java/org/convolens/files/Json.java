package org.convolens.files;

import java.util.Arrays;
import java.util.List;
import java.util.SequencedMap;
import org.convolens.core.Shape;
import org.convolens.core.Tensor;

/// A JSON value as it stands in a file. Numbers keep their text; long rows of numbers are kept as
/// float32.
sealed interface Json {
  /// Members in the order of the file.
  record Obj(SequencedMap<String, Json> members) implements Json {}

  record Arr(List<Json> items) implements Json {}

  /// An array named `data`, read straight into float32.
  final class Data implements Json {
    private final float[] values;

    Data(float[] values) {
      this.values = values;
    }

    int length() {
      return values.length;
    }

    Tensor tensor(Shape shape) {
      return Tensor.of(shape, values);
    }

    float at(int index) {
      return values[index];
    }

    float[] part(int from, int length) {
      return Arrays.copyOfRange(values, from, from + length);
    }
  }

  record Num(String text) implements Json {}

  record Str(String text) implements Json {}

  record Bool(boolean value) implements Json {}

  record Null() implements Json {}

  /// A value that experiment files of version 1 do not know, kept as its compact text.
  record Raw(String text) implements Json {}

  /// What it is, for a sentence: its text or a part of a sentence.
  default Object kind() {
    return switch (this) {
      case Obj _ -> Sentence.of("value.object");
      case Arr _, Data _ -> Sentence.of("value.list");
      case Num(var text) -> text;
      case Str(var text) -> "\"" + (text.length() > 40 ? text.substring(0, 40) + "…" : text) + "\"";
      case Bool(var value) -> Boolean.toString(value);
      case Null _ -> "null";
      case Raw _ -> Sentence.of("value.unknown");
    };
  }
}
