package org.convolens.files;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.convolens.core.Activation;
import org.convolens.core.Conv;
import org.convolens.core.Layer;
import org.convolens.core.Pool;

/// The members that version 1 of the format names, and the finding of all others.
final class KnownFields {
  static final String OFF = "off";
  static final String FILTER_NAMES = "filterNames";

  private static final Set<String> TENSOR = Set.of("shape", "data");
  private static final Set<String> CONV =
      Set.of(
          "type",
          "name",
          "filters",
          "bias",
          FILTER_NAMES,
          "stride",
          "dilation",
          "groups",
          "padding",
          "border",
          "flip",
          "trainable",
          OFF);
  private static final Set<String> ACTIVATION = Set.of("type", "name", "function", "alpha", OFF);
  private static final Set<String> POOL =
      Set.of("type", "name", "kind", "size", "stride", "padding", "countPadding", OFF);

  private static final Pattern LAYER = Pattern.compile("layers\\[\\d+]");
  private static final Map<String, Set<String>> OBJECTS =
      Map.of(
          "", Set.of("format", "title", "input", "layers"),
          "input", TENSOR,
          "layers[]", union(List.of(CONV, ACTIVATION, POOL)),
          "layers[].filters", TENSOR,
          "layers[].border", Set.of("constant"));

  private final Map<List<String>, String> extras = new LinkedHashMap<>();

  private KnownFields() {}

  private static Set<String> union(List<Set<String>> sets) {
    return sets.stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
  }

  /// Whether a layer stands at a path.
  static boolean isLayer(String path) {
    return LAYER.matcher(path).matches();
  }

  /// Whether the object at a path may have this member in some layer.
  static boolean knows(String path, String member) {
    var known = OBJECTS.get(LAYER.matcher(path).replaceFirst("layers[]"));
    return known == null || known.contains(member);
  }

  /// Whether a list at this path holds the values of a tensor.
  static boolean isData(String path) {
    return path.equals("input.data")
        || LAYER.matcher(path).replaceFirst("layers[]").equals("layers[].filters.data");
  }

  /// Everything in a file that its kind of object does not name.
  ///
  /// @param layers what was read from it
  static Map<List<String>, String> extras(Field root, List<Layer> layers) throws RefusedException {
    var found = new KnownFields();
    found.add(root, Set.of("format", "title", "input", "layers"));
    found.add(root.required("input"), TENSOR, "input");
    for (var index = 0; index < layers.size(); index++) {
      found.add(root.required("layers").item(index), layers.get(index));
    }
    return found.extras;
  }

  private void add(Field field, Layer layer) throws RefusedException {
    var known =
        switch (layer) {
          case Conv _ -> CONV;
          case Activation _ -> ACTIVATION;
          case Pool _ -> POOL;
        };
    var others =
        field.object().entrySet().stream()
            .filter(member -> isAnothers(member.getKey(), member.getValue(), layer))
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    add(
        field,
        known.stream().filter(name -> !others.contains(name)).collect(Collectors.toSet()),
        "layers",
        layer.name());
    if (layer instanceof Conv) {
      add(field.required("filters"), TENSOR, "layers", layer.name(), "filters");
      var border = field.optional("border");
      if (border.isPresent() && border.get().value() instanceof Json.Obj) {
        add(border.get(), Set.of("constant"), "layers", layer.name(), "border");
      }
    }
  }

  /// What version 1 does not name may have been written by another program that means something
  /// else by it.
  private static boolean isAnothers(String name, Json value, Layer layer) {
    return switch (name) {
      case OFF -> !(value instanceof Json.Bool);
      case FILTER_NAMES -> layer instanceof Conv conv && !isTexts(value, conv.filters().size());
      default -> false;
    };
  }

  /// Whether a value is a list of so many texts.
  static boolean isTexts(Json value, int count) {
    return value instanceof Json.Arr(var items)
        && items.size() == count
        && items.stream().allMatch(Json.Str.class::isInstance);
  }

  private void add(Field field, Set<String> known, String... place) throws RefusedException {
    field
        .object()
        .forEach((name, value) -> {
          if (!known.contains(name)) {
            var whole = Stream.concat(Stream.of(place), Stream.of(name)).toList();
            extras.put(whole, JsonText.of(value));
          }
        });
  }
}
