package org.convolens.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The command of the packages of Linux, with something in the place of Java that tells how it was
/// started.
@EnabledOnOs(OS.LINUX)
@SuppressWarnings("NullAway.Init")
class LauncherTest {
  private static final String TELLER =
      """
      #!/bin/sh
      for variable in GDK_GL LANG LC_ALL LC_CTYPE LC_MESSAGES JDK_JAVA_OPTIONS JAVA_TOOL_OPTIONS _JAVA_OPTIONS
      do
        eval "echo $variable=\\${$variable-unset}"
      done
      for argument in "$@"; do echo "$argument"; done
      """;

  @TempDir Path folder;

  @BeforeEach
  void install() throws IOException {
    var script =
        Files.readString(Path.of("packaging/linux/launcher.sh"))
            .replace("/dev/", folder + "/dev/")
            .replace("/usr/lib/locale", folder + "/locale")
            .replace("@OPTIONS@", "-Xms32m")
            .replace("@MAIN@", "some.module/Main");
    program("bin/convolens", script);
    program("lib/runtime/bin/java", TELLER);
  }

  private void program(String name, String text) throws IOException {
    var file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static List<String> start(Path where, Map<String, String> environment, String... command)
      throws IOException {
    var builder = new ProcessBuilder(command).directory(where.toFile()).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.equals("LANG"));
    builder.environment().putAll(environment);
    try (var out = builder.start().getInputStream()) {
      return new String(out.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  private List<String> started(Map<String, String> environment) throws IOException {
    return start(folder, environment, folder.resolve("bin/convolens").toString());
  }

  @Test
  void noLocaleBecomesOneThatKnowsAllLetters() throws IOException {
    var none = List.of("LC_ALL=unset", "LC_CTYPE=C.UTF-8", "LC_MESSAGES=unset");
    assertThat(started(Map.of())).containsAll(none);
    assertThat(started(Map.of("LANG", "C"))).containsAll(none);
    assertThat(started(Map.of("LANG", "nl_NL.UTF-8", "LC_CTYPE", "POSIX"))).containsAll(none);
    assertThat(started(Map.of("LANG", "nl_NL.UTF-8", "LC_ALL", "C")))
        .contains("LANG=C", "LC_ALL=unset", "LC_CTYPE=C.UTF-8", "LC_MESSAGES=C");
  }

  @Test
  void theLocaleOfTheUserStays() throws IOException {
    assertThat(started(Map.of("LANG", "nl_NL.UTF-8")))
        .contains("LC_ALL=unset", "LC_CTYPE=unset", "LC_MESSAGES=unset");
    assertThat(started(Map.of("LANG", "C", "LC_ALL", "nl_NL.UTF-8")))
        .contains("LC_ALL=nl_NL.UTF-8", "LC_CTYPE=unset");
  }

  @Test
  void aLocaleThatIsNotInstalledBecomesOneThatKnowsAllLetters() throws IOException {
    var without = List.of("LANG=C", "LC_ALL=unset", "LC_CTYPE=C.UTF-8", "LC_MESSAGES=C");
    Files.createDirectories(folder.resolve("locale/de_DE.utf8"));
    assertThat(started(Map.of("LC_ALL", "nl_NL.UTF-8"))).containsAll(without);
    assertThat(started(Map.of("LANG", "nl_NL.UTF-8"))).containsAll(without);
    assertThat(started(Map.of("LANG", "de_DE.UTF-8")))
        .contains("LANG=de_DE.UTF-8", "LC_CTYPE=unset");
    assertThat(started(Map.of("LANG", "C.UTF-8"))).contains("LANG=C.UTF-8", "LC_CTYPE=unset");
    assertThat(started(Map.of("LANG", "nl_NL.UTF-8", "LOCPATH", "/elsewhere")))
        .contains("LANG=nl_NL.UTF-8", "LC_CTYPE=unset");
    Files.createFile(folder.resolve("locale/locale-archive"));
    assertThat(started(Map.of("LANG", "nl_NL.UTF-8")))
        .contains("LANG=nl_NL.UTF-8", "LC_CTYPE=unset");
  }

  @Test
  void theLocaleOfAMacThatIsLoggedInFromKnowsAllLetters() throws IOException {
    assertThat(started(Map.of("LANG", "nl_NL.UTF-8", "LC_CTYPE", "UTF-8")))
        .contains("LANG=nl_NL.UTF-8", "LC_ALL=unset", "LC_CTYPE=C.UTF-8", "LC_MESSAGES=unset");
  }

  @Test
  void optionsForOtherJavaProgramsDoNotReachThisOne() throws IOException {
    var others =
        Map.of(
            "JDK_JAVA_OPTIONS", "-Xmx1m", "JAVA_TOOL_OPTIONS", "-Xmx1m", "_JAVA_OPTIONS", "-Xmx1m");
    assertThat(started(others))
        .contains("JDK_JAVA_OPTIONS=unset", "JAVA_TOOL_OPTIONS=unset", "_JAVA_OPTIONS=unset");
  }

  @Test
  void mesaIsLoadedOnlyWhereThereIsAGraphicsCard() throws IOException {
    var none = List.of("GDK_GL=disable", "-Dprism.order=sw");
    assertThat(started(Map.of())).containsAll(none);
    Files.createDirectories(folder.resolve("dev/dri"));
    Files.createFile(folder.resolve("dev/dri/card0"));
    assertThat(started(Map.of())).containsAll(none);
    for (var card : List.of("dri/renderD128", "nvidiactl", "dxg")) {
      var file = Files.createFile(folder.resolve("dev").resolve(card));
      assertThat(started(Map.of()))
          .contains("GDK_GL=unset", "some.module/Main")
          .doesNotContain("-Dprism.order=sw", "");
      Files.delete(file);
    }
  }

  @Test
  void itIsFoundByNameByLinkAndByTheShell() throws IOException {
    var bin = folder.resolve("bin");
    assertThat(start(bin, Map.of(), "sh", "convolens", "a b"))
        .contains("-Dconvolens.launcher=./convolens", "some.module/Main")
        .endsWith("a b");
    var path = bin + ":" + System.getenv("PATH");
    assertThat(start(folder, Map.of("PATH", path), "bash", "convolens"))
        .contains("-Dconvolens.launcher=" + bin.resolve("convolens"));
    var link = Files.createSymbolicLink(folder.resolve("link"), Path.of("bin/convolens"));
    assertThat(start(folder, Map.of(), link.toString()))
        .contains("-Dconvolens.launcher=" + bin.resolve("convolens").toRealPath());
  }

  @Test
  void noWarningOfTheJavaMachineStandsBeforeAResult() throws IOException {
    assertThat(Files.readAllLines(Path.of("packaging/java.options")))
        .containsSubsequence("-Xlog:disable", "-Xlog:all=warning:stderr");
  }
}
