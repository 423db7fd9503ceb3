package org.convolens.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/// How long this process has been running.
final class ProcessAge {
  private static final Path START = Path.of("/proc/self/stat");
  private static final Path UPTIME = Path.of("/proc/uptime");

  /// The clock ticks of Linux's process table, per second on every architecture.
  private static final double TICKS = 100;

  /// The start time is the 22nd field of the table, and the 20th after the command's name.
  private static final int START_FIELD = 19;

  private ProcessAge() {}

  static Duration now() {
    try {
      return Files.exists(START) ? onLinux() : elsewhere();
    } catch (IOException _) {
      return elsewhere();
    }
  }

  /// Java derives a start instant from the second in which the machine was booted, too coarse here.
  private static Duration onLinux() throws IOException {
    var stat = Files.readString(START);
    var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    var uptime = Double.parseDouble(Files.readString(UPTIME).split(" ", -1)[0]);
    var started = Double.parseDouble(fields[START_FIELD]) / TICKS;
    return Duration.ofMillis(Math.round((uptime - started) * 1000));
  }

  private static Duration elsewhere() {
    var now = Instant.now();
    return Duration.between(ProcessHandle.current().info().startInstant().orElse(now), now);
  }
}
