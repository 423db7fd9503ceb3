package org.convolens.files;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// A value of a JSON document with the place it stands at, for reading what is expected there or
/// saying in a sentence that it is something else.
record Field(String path, Json value) {

  Map<String, Json> object(String what) throws RefusedException {
    if (value instanceof Json.Obj(var members)) {
      return members;
    }
    throw wrong("it must be " + what + ", an object");
  }

  List<Json> list(String what) throws RefusedException {
    if (value instanceof Json.Arr(var items)) {
      return items;
    }
    throw wrong("it must be a list of " + what);
  }

  String text() throws RefusedException {
    if (value instanceof Json.Str(var text)) {
      return text;
    }
    throw wrong("it must be a text in quotes");
  }

  boolean flag() throws RefusedException {
    if (value instanceof Json.Bool(var flag)) {
      return flag;
    }
    throw wrong("it must be true or false");
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
        throw wrong("it must be a whole number of at least " + least);
      }
    }
    throw wrong("it must be a whole number of at least " + least);
  }

  /// One of some words, in lower or camel case as the format writes them.
  <T> T oneOf(Map<String, T> words) throws RefusedException {
    if (value instanceof Json.Str(var text) && words.containsKey(text)) {
      return words.get(text);
    }
    throw wrong(
        "it must be one of "
            + words.keySet().stream().sorted().collect(Collectors.joining("\", \"", "\"", "\"")));
  }

  Field item(int index) throws RefusedException {
    return new Field(path + "[" + index + "]", list("values").get(index));
  }

  /// A member that may be absent.
  Optional<Field> optional(String name) throws RefusedException {
    var member = object("an object").get(name);
    return Optional.ofNullable(member).map(found -> new Field(child(name), found));
  }

  Field required(String name) throws RefusedException {
    return optional(name)
        .orElseThrow(() -> new RefusedException("%s is missing".formatted(child(name))));
  }

  private String child(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  RefusedException wrong(String right) {
    return new RefusedException(
        "%s is %s; %s".formatted(path.isEmpty() ? "the file" : path, value.kind(), right));
  }
}
