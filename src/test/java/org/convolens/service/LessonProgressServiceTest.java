package org.convolens.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.convolens.files.LessonProgressFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LessonProgressServiceTest {
  @TempDir Path folder;

  @Test
  void whatIsRememberedIsThereTheNextTime() {
    try (var first = new LessonProgressService(new LessonProgressFile(folder.resolve("new")))) {
      assertThat(first.step("1-signal")).isZero();
      first.remember("1-signal", 4, false);
      first.remember("2-vertical-line", 8, true);
    }
    try (var second = new LessonProgressService(new LessonProgressFile(folder.resolve("new")))) {
      assertThat(second.step("1-signal")).isEqualTo(4);
      assertThat(second.finished("1-signal")).isFalse();
      assertThat(second.finished("2-vertical-line")).isTrue();
    }
  }

  @Test
  void aBrokenFileIsNoObstacle() throws IOException {
    Files.writeString(
        folder.resolve("lessons.properties"),
        "1-signal.step=soon\n2.step=\\u00zz",
        StandardCharsets.UTF_8);
    try (var progress = new LessonProgressService(new LessonProgressFile(folder))) {
      assertThat(progress.step("1-signal")).isZero();
      progress.remember("1-signal", 1, false);
      assertThat(progress.step("1-signal")).isEqualTo(1);
    }
  }
}
