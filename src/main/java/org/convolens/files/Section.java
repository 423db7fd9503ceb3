package org.convolens.files;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

/// A section of a file, a JSON object of which a reader takes what it knows and keeps the rest.
/// What is there but not of the kind that is asked for counts as absent.
public final class Section {

  private final SequencedMap<String, Json> members;

  private Section(SequencedMap<String, Json> members) {
    this.members = members;
  }

  public static Section empty() {
    return new Section(new LinkedHashMap<>());
  }

  /// Reads a section; one that is no object counts as empty.
  public static Section of(String json) {
    try {
      return JsonReader.parse(json, _ -> false) instanceof Json.Obj(var members)
          ? new Section(members)
          : empty();
    } catch (RefusedException _) {
      return empty();
    }
  }

  public String json() {
    return JsonText.of(new Json.Obj(members));
  }

  // --- Reading

  public Optional<String> text(String name) {
    return members.get(name) instanceof Json.Str(var text) ? Optional.of(text) : Optional.empty();
  }

  public Optional<Double> number(String name) {
    return members.get(name) instanceof Json.Num(var text)
        ? Optional.of(Double.valueOf(text)).filter(Double::isFinite)
        : Optional.empty();
  }

  /// A whole number that is not negative.
  public Optional<Integer> count(String name) {
    return number(name)
        .filter(value -> value >= 0 && value <= Integer.MAX_VALUE && value % 1 == 0)
        .map(Double::intValue);
  }

  public Optional<Boolean> flag(String name) {
    return members.get(name) instanceof Json.Bool(var flag) ? Optional.of(flag) : Optional.empty();
  }

  /// Numbers only; empty when something else is among them.
  public Optional<List<Double>> numbers(String name) {
    return items(name, Json.Num.class)
        .map(all -> all.map(item -> Double.valueOf(item.text())).toList())
        .filter(all -> all.stream().allMatch(Double::isFinite));
  }

  /// Texts only; empty when something else is among them.
  public Optional<List<String>> texts(String name) {
    return items(name, Json.Str.class).map(all -> all.map(Json.Str::text).toList());
  }

  private <T extends Json> Optional<Stream<T>> items(String name, Class<T> kind) {
    return members.get(name) instanceof Json.Arr(var items)
            && items.stream().allMatch(kind::isInstance)
        ? Optional.of(items.stream().map(kind::cast))
        : Optional.empty();
  }

  /// A section within this one.
  public Optional<Section> section(String name) {
    return members.get(name) instanceof Json.Obj(var inner)
        ? Optional.of(new Section(inner))
        : Optional.empty();
  }

  // --- Writing

  public Section with(String name, String text) {
    return with(name, new Json.Str(text));
  }

  public Section with(String name, boolean flag) {
    return with(name, new Json.Bool(flag));
  }

  public Section with(String name, double number) {
    return with(name, new Json.Num(text(number)));
  }

  public Section with(String name, List<Double> numbers) {
    return with(
        name,
        new Json.Arr(numbers.stream().<Json>map(number -> new Json.Num(text(number))).toList()));
  }

  public Section withTexts(String name, List<String> texts) {
    return with(name, new Json.Arr(texts.stream().<Json>map(Json.Str::new).toList()));
  }

  public Section with(String name, Section inner) {
    return with(name, new Json.Obj(inner.members));
  }

  public Section without(String name) {
    var changed = new LinkedHashMap<>(members);
    changed.remove(name);
    return new Section(changed);
  }

  private Section with(String name, Json value) {
    var changed = new LinkedHashMap<>(members);
    changed.put(name, value);
    return new Section(changed);
  }

  private static String text(double number) {
    return number == Math.rint(number) && Math.abs(number) < 1e15
        ? Long.toString((long) number)
        : Double.toString(number);
  }
}
