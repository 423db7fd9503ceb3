package org.convolens.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.convolens.core.Conv;
import org.convolens.core.Experiment;
import org.convolens.core.Filter;
import org.convolens.core.Shape;
import org.convolens.core.Tensor;

/// A second process that saves: over and over, until it is killed, or once.
final class SavingProgram {
  /// So that it ends also when whoever started it is gone.
  private static final long LONGEST_NANOS = 120_000_000_000L;

  static final int REFUSED_BY_DISK = 3;

  private SavingProgram() {}

  public static void main(String[] arguments) throws Exception {
    var file = Path.of(arguments[1]);
    switch (arguments[0]) {
      case "loop" -> loop(file);
      case "once" -> once(file);
      case "hold" -> hold(file);
      default -> throw new IllegalArgumentException(arguments[0]);
    }
  }

  private static void loop(Path file) throws IOException {
    var versions = List.of(version(1), version(0));
    System.out.println("ready");
    var end = System.nanoTime() + LONGEST_NANOS;
    for (var turn = 0; System.nanoTime() < end; turn++) {
      save(file, versions.get(turn % 2));
      System.out.println("saved");
    }
  }

  private static void once(Path file) {
    try {
      save(file, version(1));
    } catch (IOException e) {
      System.out.println(e);
      System.exit(REFUSED_BY_DISK);
    }
  }

  /// Keeps unsaved work in a folder for as long as it lives.
  private static void hold(Path state) throws Exception {
    var slot = new RecoveryFolder(state).open();
    slot.write(
        new RecoverySlot.Work(
            ExperimentFile.of(new Experiment("held", Tensor.signal(1), List.of())),
            Optional.empty()));
    System.out.println("ready");
    Thread.sleep(LONGEST_NANOS / 1_000_000);
    slot.close();
  }

  static void save(Path file, Experiment experiment) throws IOException {
    AtomicFile.write(file, out -> ExperimentWriter.write(ExperimentFile.of(experiment), out));
  }

  /// An experiment of about two megabytes, another for another seed.
  static Experiment version(int seed) {
    var random = new Random(seed);
    var input = Tensor.generate(Shape.picture(1, 384, 512), (c, r, k) -> random.nextFloat());
    var kernel = Tensor.generate(Shape.picture(1, 3, 3), (c, r, k) -> random.nextFloat() - 0.5f);
    return new Experiment(
        "version " + seed, input, List.of(Conv.of("conv1", new Filter(kernel, 0))));
  }

  static byte[] bytes(int seed) throws IOException {
    var out = new ByteArrayOutputStream();
    ExperimentWriter.write(ExperimentFile.of(version(seed)), out);
    return out.toByteArray();
  }

  /// Starts this program in a process of its own.
  static ProcessBuilder start(String... arguments) {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                SavingProgram.class.getName()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectErrorStream(true);
  }
}
