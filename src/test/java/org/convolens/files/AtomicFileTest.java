package org.convolens.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Whatever fails, the old file stays whole and nothing else is left.
class AtomicFileTest {
  @TempDir Path folder;

  private List<Path> all() throws IOException {
    try (var files = Files.list(folder)) {
      return files.toList();
    }
  }

  private static void write(Path file, String text) throws IOException {
    AtomicFile.write(file, out -> out.write(text.getBytes(UTF_8)));
  }

  @Test
  void aFileIsMadeAndReplaced() throws Exception {
    var file = folder.resolve("één 图像.txt");
    write(file, "old");
    write(file, "new");
    assertThat(file).hasContent("new");
    assertThat(all()).containsExactly(file);
  }

  @Test
  void failingHalfWayLeavesTheOldFile() throws Exception {
    var file = folder.resolve("x");
    write(file, "old");
    assertThatIOException()
        .isThrownBy(() ->
            AtomicFile.write(
                file,
                out -> {
                  out.write(new byte[1 << 20]);
                  throw new IOException("full");
                }))
        .withMessage("full");
    assertThat(file).hasContent("old");
    assertThat(all()).containsExactly(file);
  }

  @Test
  void aFaultOfTheProgramLeavesTheOldFileToo() throws Exception {
    var file = folder.resolve("x");
    write(file, "old");
    try {
      AtomicFile.write(
          file,
          out -> {
            out.write(1);
            throw new OutOfMemoryError("on purpose");
          });
    } catch (OutOfMemoryError _) {
      assertThat(file).hasContent("old");
    }
    assertThat(all()).containsExactly(file);
  }

  @Test
  void aFolderIsNotReplaced() throws Exception {
    var inner = Files.createDirectory(folder.resolve("inner"));
    assertThatIOException().isThrownBy(() -> write(inner, "x"));
    assertThatIOException().isThrownBy(() -> write(folder.resolve("no/such/folder"), "x"));
    assertThat(all()).containsExactly(inner);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aFolderThatMayOnlyBeReadIsSaid() {
    assertThatIOException().isThrownBy(() -> write(Path.of("/proc/mine.convolens"), "x"));
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void whatMayOnlyBeReadStays() throws Exception {
    var file = folder.resolve("x");
    write(file, "old");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
    try {
      Assumptions.assumeFalse(Files.isWritable(folder), "the administrator may write everywhere");
      assertThatIOException().isThrownBy(() -> write(file, "new"));
      assertThat(file).hasContent("old");
    } finally {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void permissionsStay() throws Exception {
    var file = folder.resolve("x");
    write(file, "old");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .as("as any new file")
        .isEqualTo(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(Files.createFile(folder.resolve("other")))));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r--"));
    write(file, "new");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-rw-r--");
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void aLinkStaysALink() throws Exception {
    var file = folder.resolve("x");
    write(file, "old");
    var link = Files.createSymbolicLink(folder.resolve("link"), file);
    write(link, "new");
    assertThat(Files.isSymbolicLink(link)).isTrue();
    assertThat(file).hasContent("new");
  }

  @Test
  void whatAKilledProcessLeftIsSweptAwayLater() throws Exception {
    var file = folder.resolve("x");
    var old = Files.writeString(folder.resolve(".x.1234.part"), "half");
    var young = Files.writeString(folder.resolve(".x.5678.part"), "half");
    var others = Files.writeString(folder.resolve(".y.1234.part"), "half");
    var hoursAgo = FileTime.from(Instant.now().minus(Duration.ofHours(2)));
    Files.setLastModifiedTime(old, hoursAgo);
    Files.setLastModifiedTime(others, hoursAgo);
    write(file, "new");
    assertThat(all()).containsExactlyInAnyOrder(file, young, others);
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void aDiskWithoutRoomLeavesTheOldFile() throws Exception {
    var file = folder.resolve("mine.convolens");
    var old = SavingProgram.bytes(0);
    Files.write(file, old);
    var program = SavingProgram.start("once", file.toString());
    // The system refuses every byte beyond this size, as it does on a full disk.
    var limited = new ArrayList<>(List.of("sh", "-c", "ulimit -f 600; exec \"$@\"", "sh"));
    limited.addAll(program.command());
    var process = new ProcessBuilder(limited).redirectErrorStream(true).start();
    var said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(said).isEqualTo(SavingProgram.REFUSED_BY_DISK);
    assertThat(Files.readAllBytes(file)).isEqualTo(old);
    assertThat(all()).containsExactly(file);
  }
}
