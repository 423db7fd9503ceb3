package org.convolens.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// One measurement: a row of the table, who does it, on how many threads. Written as one text,
/// because JMH passes texts.
record Task(String row, String title, int threads) {
  private static final String SEPARATOR = " | ";

  /// Multiply-adds of a call that takes less than a millisecond.
  private static final long SOON_DONE = 1 << 22;

  private static final List<Integer> THREADS = List.of(1, 2);

  static List<Task> all(boolean full, Pattern rows) {
    var tasks = new ArrayList<Task>();
    for (var extra : Extra.values()) {
      tasks.add(new Task(extra.row, extra.title, 1));
    }
    for (var workload : Workload.ALL) {
      for (var threads : THREADS) {
        for (var contender : Contender.values()) {
          if (contender.takes(workload, threads, full)) {
            tasks.add(new Task(workload.name(), contender.title, threads));
          }
        }
      }
    }
    tasks.removeIf(task -> !rows.matcher(task.row).find());
    return tasks;
  }

  static Task parse(String text) {
    var parts = text.split(Pattern.quote(SEPARATOR), -1);
    return new Task(parts[0], parts[1], Integer.parseInt(parts[2]));
  }

  String text() {
    return row + SEPARATOR + title + SEPARATOR + threads;
  }

  /// Whether this is one of the engine's peers or the engine itself, not one of the extra rows.
  boolean contends() {
    return Extra.of(row, title).isEmpty();
  }

  /// Whether it ends sooner than the compiler of Java is done with it.
  boolean outrunsItsCompiler() {
    return Extra.of(row, title)
        .map(extra -> extra == Extra.EDIT)
        .orElseGet(() ->
            Contender.titled(title).isJava() && Workload.named(row).multiplyAdds() < SOON_DONE);
  }

  Call prepare() throws Exception {
    var extra = Extra.of(row, title);
    return extra.isPresent()
        ? extra.get().call.get()
        : Contender.titled(title).prepare(Workload.named(row), threads);
  }
}
