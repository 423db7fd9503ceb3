package org.convolens.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A program that is killed while it saves leaves the old file or the new one, never a mix. Each
/// kill costs the start of a program, so there are a hundred of them; `-Dkills=500` makes more.
@SuppressWarnings("NullAway.Init")
class KilledSavingTest {
  private static final int KILLS = Integer.getInteger("kills", 100);
  private static final int AT_ONCE = 2;
  private static final int LONGEST_MILLIS = 150;
  private static final int MOST_SAVES = 4;

  private static byte[] first;
  private static byte[] second;
  @TempDir Path folder;

  @BeforeAll
  static void makeVersions() throws IOException {
    first = SavingProgram.bytes(0);
    second = SavingProgram.bytes(1);
  }

  /// What was found after one kill.
  private record Found(boolean second, boolean whileWriting) {}

  @Test
  void theOldFileOrTheNewOneNeverAMix() throws Exception {
    assertThat(first).hasSizeGreaterThan(2_000_000);
    var found = new ArrayList<Found>();
    try (ExecutorService killers = Executors.newFixedThreadPool(AT_ONCE)) {
      var kills = new ArrayList<Callable<Found>>();
      for (var seed = 0; seed < KILLS; seed++) {
        var random = new Random(seed);
        var own = Files.createDirectory(folder.resolve("kill" + seed));
        kills.add(() -> kill(own, random));
      }
      for (var kill : killers.invokeAll(kills)) {
        found.add(kill.get());
      }
    }
    assertThat(found).hasSize(KILLS);
    assertThat(found.stream().filter(Found::whileWriting).count())
        .as("kills that met a file half written")
        .isGreaterThan(KILLS / 10);
    assertThat(found).extracting(Found::second).contains(true, false);
  }

  private Found kill(Path own, Random random) throws IOException, InterruptedException {
    var file = Files.write(own.resolve("mine.convolens"), first);
    var process = SavingProgram.start("loop", file.toString()).start();
    try (var said = process.inputReader()) {
      assertThat(said.readLine()).isEqualTo("ready");
      for (var saves = random.nextInt(MOST_SAVES); saves > 0; saves--) {
        assertThat(said.readLine()).isEqualTo("saved");
      }
      // The wait is the random moment, not a wait for something to come about.
      process.waitFor(random.nextInt(LONGEST_MILLIS), TimeUnit.MILLISECONDS);
    } finally {
      process.destroyForcibly();
    }
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    var bytes = Files.readAllBytes(file);
    assertThat(Arrays.equals(bytes, first) || Arrays.equals(bytes, second))
        .as("a whole file")
        .isTrue();
    try (var all = Files.list(own)) {
      return new Found(Arrays.equals(bytes, second), all.count() > 1);
    }
  }
}
