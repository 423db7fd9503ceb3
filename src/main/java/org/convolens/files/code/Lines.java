package org.convolens.files.code;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/// The lines of a program that is being written, each marked with the part it is about.
final class Lines {
  private final List<Program.Line> lines = new ArrayList<>();
  private Part part = new Part.Frame();

  /// The lines that follow are about this part.
  void about(Part next) {
    part = next;
  }

  void add(String text) {
    lines.add(new Program.Line(text, part));
  }

  /// Lines as they are, such as those of a function.
  void block(String text) {
    text.lines().forEach(line -> lines.add(new Program.Line(line, part)));
  }

  /// A nested list of numbers, see [Python#list].
  void list(String before, List<Integer> sizes, float[] values, String after) {
    list(before, sizes, index -> Python.number(values[index]), after);
  }

  /// A nested list of any items, given by their place in the list.
  void list(String before, List<Integer> sizes, IntFunction<String> items, String after) {
    Python.list(before, sizes, items, after)
        .forEach(line -> lines.add(new Program.Line(line, part)));
  }

  /// These lines, then others.
  Program followedBy(Lines others) {
    return new Program(Stream.concat(lines.stream(), others.lines.stream()).toList());
  }

  /// An empty line, which belongs to no part.
  void blank() {
    lines.add(new Program.Line("", new Part.Frame()));
  }

  Program program() {
    return new Program(lines);
  }
}
