package org.convolens;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

/// Compiles a method that returns null with the compiler arguments of the build itself: they must
/// refuse it. A null checker that silently fell out of the build would let it pass.
class NullCheckerTest {
  @Test
  void aMethodThatReturnsNullIsRefused(@TempDir Path folder) throws Exception {
    assertThat(compile(folder, "null")).contains("[NullAway]", "1 error");
  }

  @Test
  void aMethodThatReturnsAValueIsNot(@TempDir Path folder) throws Exception {
    assertThat(compile(folder, "\"\"")).isEmpty();
  }

  /// What the compiler says.
  private static String compile(Path folder, String value) throws Exception {
    var source = folder.resolve("Canary.java");
    Files.writeString(
        source,
        """
        package canary;

        @org.jspecify.annotations.NullMarked
        final class Canary {
          private Canary() {}

          static String text() {
            return %s;
          }
        }
        """
            .formatted(value));
    var classPath = System.getProperty("java.class.path");
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
    command.addAll(buildArguments());
    command.addAll(List.of("-d", folder.toString(), "-classpath", classPath));
    command.addAll(List.of("-processorpath", classPath, "-proc:none", source.toString()));
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  /// The arguments that the pom gives the compiler for all of the code.
  private static List<String> buildArguments() throws Exception {
    var pom =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(Path.of("pom.xml").toFile());
    var shared = (Element) pom.getElementsByTagName("compilerArgs").item(0);
    var arguments = shared.getElementsByTagName("arg");
    var texts = new ArrayList<String>();
    for (var index = 0; index < arguments.getLength(); index++) {
      texts.add(arguments.item(index).getTextContent());
    }
    return texts;
  }
}
