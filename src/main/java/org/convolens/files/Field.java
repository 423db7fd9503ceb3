package org.convolens.files;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// A value of a JSON document with the place it stands at, for reading what is expected there or
/// saying in a sentence that it is something else.
record Field(String path, Json value) {

  Map<String, Json> object() throws RefusedException {
    return object(Sentence.of("field.object"));
  }

  /// @param what the key of what the object describes
  Map<String, Json> object(String what, Object... arguments) throws RefusedException {
    return object(Sentence.of("field.objectOf", Sentence.of(what, arguments)));
  }

  private Map<String, Json> object(Sentence right) throws RefusedException {
    if (value instanceof Json.Obj(var members)) {
      return members;
    }
    throw wrong(right);
  }

  /// @param what the key of what is listed
  List<Json> list(String what) throws RefusedException {
    if (value instanceof Json.Arr(var items)) {
      return items;
    }
    throw wrong("field.list", Sentence.of(what));
  }

  String text() throws RefusedException {
    if (value instanceof Json.Str(var text)) {
      return text;
    }
    throw wrong("field.text");
  }

  boolean flag() throws RefusedException {
    if (value instanceof Json.Bool(var flag)) {
      return flag;
    }
    throw wrong("field.flag");
  }

  float number() throws RefusedException {
    return FloatText.parse(path, value);
  }

  /// A whole number of at least `least`.
  int count(int least) throws RefusedException {
    if (value instanceof Json.Num(var text)) {
      try {
        var number = new BigDecimal(text);
        if (number.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0
            && number.intValueExact() >= least) {
          return number.intValueExact();
        }
      } catch (ArithmeticException _) {
        throw wrong("field.count", String.valueOf(least));
      }
    }
    throw wrong("field.count", String.valueOf(least));
  }

  /// One of some words, in lower or camel case as the format writes them.
  <T> T oneOf(Map<String, T> words) throws RefusedException {
    if (value instanceof Json.Str(var text) && words.containsKey(text)) {
      return words.get(text);
    }
    throw wrong(oneOf(words.keySet()));
  }

  private static Sentence oneOf(Set<String> words) {
    return Sentence.of(
        "field.oneOf", words.stream().sorted().collect(Collectors.joining("\", \"", "\"", "\"")));
  }

  /// A member that must be one of some words.
  <T> T requiredOneOf(String name, Map<String, T> words) throws RefusedException {
    return required(name, oneOf(words.keySet())).oneOf(words);
  }

  Field item(int index) throws RefusedException {
    return new Field(path + "[" + index + "]", list("noun.values").get(index));
  }

  /// A member that may be absent.
  Optional<Field> optional(String name) throws RefusedException {
    var member = object().get(name);
    return Optional.ofNullable(member).map(found -> new Field(child(name), found));
  }

  Field required(String name) throws RefusedException {
    return optional(name).orElseThrow(() -> RefusedException.of("field.missing", child(name)));
  }

  /// @param right what would be right
  Field required(String name, Sentence right) throws RefusedException {
    return optional(name)
        .orElseThrow(() -> RefusedException.of("field.missingThat", child(name), right));
  }

  private String child(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  /// @param right the key of what would be right
  RefusedException wrong(String right, Object... arguments) {
    return wrong(Sentence.of(right, arguments));
  }

  RefusedException wrong(Sentence right) {
    return RefusedException.of(
        "field.is", path.isEmpty() ? Sentence.of("field.file") : path, value.kind(), right);
  }
}
