package org.convolens.files.code;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Names of variables made from the names of layers: what Python allows, each used once.
final class Names {
  private static final List<String> ENDINGS = List.of("", "_filters", "_kernel", "_bias");
  private static final int LONGEST = 40;

  private final Set<String> taken =
      new HashSet<>(
          Set.of(
              ("and as assert async await break class continue def del elif else except finally for"
                      + " from global if import in is lambda nonlocal not or pass raise return try"
                      + " while with True False None print range float len min max asarray enumerate nan inf")
                  .split(" ")));

  /// @param used names the program uses itself
  Names(String... used) {
    taken.addAll(List.of(used));
  }

  String of(String layer) {
    var plain = layer.replaceAll("[^A-Za-z0-9]+", "_").replaceAll("^_|_$", "");
    var start =
        plain.isEmpty() ? "layer" : Character.isDigit(plain.charAt(0)) ? "layer_" + plain : plain;
    var wanted = start.substring(0, Math.min(start.length(), LONGEST));
    var name =
        Stream.iterate(1, number -> number + 1)
            .map(number -> number == 1 ? wanted : wanted + "_" + number)
            .filter(this::free)
            .findFirst()
            .orElseThrow();
    ENDINGS.forEach(ending -> taken.add(name + ending));
    return name;
  }

  private boolean free(String name) {
    return ENDINGS.stream().noneMatch(ending -> taken.contains(name + ending));
  }
}
