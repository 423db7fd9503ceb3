package org.convolens.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/// Compares every contender's output with the plain reference, measures all of them, and prints one
/// table; or runs another benchmark class of this package.
public final class Benchmarks {
  private Benchmarks() {}

  /// Arguments: `quick`, `full` or the name of a benchmark class, and a regular expression that
  /// picks rows of the table.
  public static void main(String[] arguments) throws Exception {
    switch (arguments[0]) {
      case "quick" -> compare(false, Pattern.compile(arguments[1]));
      case "full" -> compare(true, Pattern.compile(arguments[1]));
      default ->
          new Runner(new OptionsBuilder().include("\\." + arguments[0] + "\\.").build()).run();
    }
    System.exit(0);
  }

  private static void compare(boolean full, Pattern rows) throws Exception {
    var tasks = Task.all(full, rows);
    for (var task : tasks) {
      if (task.contends()) {
        Comparison.check(task);
      }
    }
    var table = new Table();
    for (var result : measure(tasks, full)) {
      table.put(Task.parse(result.getParams().getParam("task")), median(result));
    }
    System.out.print(table.text());
  }

  /// Quick: all in one process, a third of a second each, but for calls that are done before the
  /// compiler is done with them. Full: each in a process of its own.
  private static Iterable<RunResult> measure(List<Task> tasks, boolean full)
      throws RunnerException {
    var results = new ArrayList<RunResult>();
    for (var warmLong : List.of(true, false)) {
      var some = tasks.stream().filter(task -> task.outrunsItsCompiler() == warmLong).toList();
      if (!some.isEmpty()) {
        results.addAll(new Runner(options(some, full, warmLong)).run());
      }
    }
    return results;
  }

  private static Options options(List<Task> tasks, boolean full, boolean warmLong) {
    var slice = TimeValue.milliseconds(full ? 400 : 80);
    return new OptionsBuilder()
        .include(CallBenchmark.class.getSimpleName())
        .param("task", tasks.stream().map(Task::text).toArray(String[]::new))
        .forks(full ? 1 : 0)
        .warmupIterations(warmLong ? 10 : full ? 3 : 2)
        .warmupTime(slice)
        .measurementIterations(full ? 5 : 3)
        .measurementTime(slice)
        .verbosity(full ? VerboseMode.NORMAL : VerboseMode.SILENT)
        .build();
  }

  private static double median(RunResult result) {
    return result.getPrimaryResult().getStatistics().getPercentile(50);
  }
}
