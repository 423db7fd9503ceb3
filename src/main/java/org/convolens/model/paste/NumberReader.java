package org.convolens.model.paste;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Reads nested lists as Python writes them and as NumPy prints them: `[[0, 1], [2, 3]]`, `[[0. 1.]
/// [2. 3.]]`, `array([…], dtype=float32)`, `tensor(…)`, and a list of several such arrays, as
/// `get_weights()` returns it.
final class NumberReader {
  private static final int MOST_DEPTH = 8;
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(?:(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?|nan|inf)");
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.]*");
  private static final Pattern ASSIGNMENT = Pattern.compile("[A-Za-z_][A-Za-z0-9_.]*\\s*=(?!=)");
  private static final Pattern OPTION = Pattern.compile(",\\s*[A-Za-z_]+\\s*=\\s*[^\\[\\](){},]+");

  private final String text;
  private int at;
  private boolean torch;

  /// What stands in brackets: numbers or more brackets.
  private sealed interface Item {
    record Value(float value) implements Item {}

    record Items(List<Item> items) implements Item {}
  }

  private NumberReader(String text) {
    this.text = text.replace('−', '-');
  }

  /// The arrays of a text: one, or those of a list of arrays of different shapes.
  static List<Array> read(String text) throws UnfitException {
    var reader = new NumberReader(text);
    if (text.isBlank()) {
      throw new UnfitException(UnfitException.Reason.NOTHING);
    }
    var root = reader.document();
    if (root instanceof Item.Items(var items)
        && items.stream().allMatch(Item.Items.class::isInstance)
        && items.stream().map(NumberReader::depth).distinct().count() > 1) {
      var arrays = new ArrayList<Array>();
      for (var item : items) {
        arrays.add(reader.array(item));
      }
      return arrays;
    }
    return List.of(reader.array(root));
  }

  private static int depth(Item item) {
    return item instanceof Item.Items(var items) && !items.isEmpty()
        ? 1 + depth(items.getFirst())
        : 0;
  }

  // --- Reading

  private Item document() throws UnfitException {
    blank();
    skip(ASSIGNMENT);
    var item = item(0);
    blank();
    if (at < text.length()) {
      throw unexpected();
    }
    return item;
  }

  private Item item(int depth) throws UnfitException {
    blank();
    if (text.startsWith("...", at) || text.startsWith("…", at)) {
      throw new UnfitException(UnfitException.Reason.ELLIPSIS);
    }
    if (at >= text.length()) {
      throw new UnfitException(UnfitException.Reason.OPEN);
    }
    if (depth > MOST_DEPTH) {
      throw unexpected();
    }
    return switch (text.charAt(at)) {
      case '[' -> items(']', depth);
      case '(' -> items(')', depth);
      default -> numberOrCall(depth);
    };
  }

  private Item items(char end, int depth) throws UnfitException {
    at++;
    var items = new ArrayList<Item>();
    for (blank(); !isAt(end); blank()) {
      items.add(item(depth + 1));
      if (at < text.length()
          && ",])".indexOf(text.charAt(at)) < 0
          && !Character.isWhitespace(text.charAt(at))) {
        throw unexpected();
      }
      blank();
      if (isAt(',')) {
        at++;
      }
    }
    at++;
    return new Item.Items(items);
  }

  private Item numberOrCall(int depth) throws UnfitException {
    var number = NUMBER.matcher(text).region(at, text.length());
    if (number.lookingAt()) {
      at = number.end();
      return new Item.Value(value(number.group()));
    }
    var name = NAME.matcher(text).region(at, text.length());
    if (!name.lookingAt() || name.end() >= text.length() || text.charAt(name.end()) != '(') {
      throw unexpected();
    }
    torch |= name.group().contains("ensor");
    at = name.end() + 1;
    var item = item(depth + 1);
    options();
    if (!isAt(')')) {
      throw at < text.length() ? unexpected() : new UnfitException(UnfitException.Reason.OPEN);
    }
    at++;
    return item;
  }

  /// `, dtype=float32, requires_grad=True`, and a last comma.
  private void options() {
    blank();
    while (skip(OPTION)) {
      blank();
    }
    if (isAt(',')) {
      at++;
    }
    blank();
  }

  private static float value(String text) {
    return switch (text) {
      case "nan", "+nan", "-nan" -> Float.NaN;
      case "inf", "+inf" -> Float.POSITIVE_INFINITY;
      case "-inf" -> Float.NEGATIVE_INFINITY;
      default -> Float.parseFloat(text);
    };
  }

  private boolean isAt(char wanted) {
    return at < text.length() && text.charAt(at) == wanted;
  }

  private boolean skip(Pattern pattern) {
    var matcher = pattern.matcher(text).region(at, text.length());
    var found = matcher.lookingAt();
    at = found ? matcher.end() : at;
    return found;
  }

  private void blank() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  private UnfitException unexpected() {
    var before = text.substring(0, at);
    var line = 1 + (int) before.chars().filter(c -> c == '\n').count();
    var column = at - before.lastIndexOf('\n');
    var what = text.substring(at, Math.min(text.length(), at + 12)).strip();
    return new UnfitException(UnfitException.Reason.NO_NUMBERS, what, line, column);
  }

  // --- Shapes

  private Array array(Item item) throws UnfitException {
    var sizes = new ArrayList<Integer>();
    var first = item;
    while (first instanceof Item.Items(var items)) {
      if (items.isEmpty()) {
        throw new UnfitException(UnfitException.Reason.NOTHING);
      }
      sizes.add(items.size());
      first = items.getFirst();
    }
    var values = new ArrayList<Float>();
    collect(item, sizes, 0, values);
    var flat = new float[values.size()];
    for (var index = 0; index < flat.length; index++) {
      flat[index] = values.get(index);
    }
    return new Array(sizes, flat, torch);
  }

  private static void collect(Item item, List<Integer> sizes, int axis, List<Float> values)
      throws UnfitException {
    switch (item) {
      case Item.Value(var value) when axis == sizes.size() -> values.add(value);
      case Item.Items(var items) when axis < sizes.size() && items.size() == sizes.get(axis) -> {
        for (var inner : items) {
          collect(inner, sizes, axis + 1, values);
        }
      }
      case Item.Items(var items) ->
          throw new UnfitException(
              UnfitException.Reason.RAGGED,
              axis < sizes.size() ? sizes.get(axis) : 1,
              items.size());
      case Item.Value _ ->
          throw new UnfitException(UnfitException.Reason.RAGGED, sizes.get(axis), 1);
    }
  }
}
