package org.convolens.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The measured medians as one table in Markdown.
final class Table {
  private final Map<Task, Double> nanoseconds = new LinkedHashMap<>();

  void put(Task task, double median) {
    nanoseconds.put(task, median);
  }

  String text() {
    var text = new StringBuilder();
    text.append("| row | threads | who | median | GFLOP/s | fastest peer ÷ this |\n");
    text.append("| --- | ---: | --- | ---: | ---: | ---: |\n");
    nanoseconds.forEach((task, time) ->
        text.append(
            "| %s | %d | %s | %s | %s | %s |%n"
                .formatted(
                    task.row(),
                    task.threads(),
                    task.title(),
                    duration(time),
                    speed(task, time),
                    ratio(task, time))));
    return text.toString();
  }

  private static String duration(double time) {
    return time < 1e4
        ? "%.2f µs".formatted(time / 1e3)
        : time < 1e6 ? "%.0f µs".formatted(time / 1e3) : "%.2f ms".formatted(time / 1e6);
  }

  private static String speed(Task task, double time) {
    var extra = Extra.of(task.row(), task.title());
    if (extra.equals(Optional.of(Extra.COPY))) {
      return "%.1f GB/s".formatted(MachineLimits.COPIED_BYTES / time);
    }
    var flops =
        extra
            .map(one -> one.flops)
            .orElseGet(() -> 2.0 * Workload.named(task.row()).multiplyAdds());
    return "%.1f".formatted(flops / time);
  }

  private String ratio(Task task, double time) {
    if (task.title().equals(Extra.EDIT.title)) {
      var full = nanoseconds.getOrDefault(new Task(task.row(), Extra.FULL.title, 1), Double.NaN);
      return "1/%.0f of the full pass".formatted(full / time);
    }
    return nanoseconds.entrySet().stream()
        .filter(other -> task.contends() && other.getKey().row().equals(task.row()))
        .filter(other -> other.getKey().threads() <= task.threads())
        .filter(other -> !other.getKey().title().equals(Contender.ENGINE.title))
        .mapToDouble(Map.Entry::getValue)
        .min()
        .stream()
        .mapToObj(fastest -> "%.2f".formatted(fastest / time))
        .findFirst()
        .orElse("");
  }
}
