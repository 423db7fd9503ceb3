package org.convolens.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TextKeysTest {
  private static final Pattern KEY = Pattern.compile("\"(\\w+)\\.(\\w+)\"");
  private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)");

  @ParameterizedTest
  @MethodSource("bundles")
  void bothLanguagesHaveTheSameTexts(String bundle) throws IOException {
    var english = load(bundle, "en");
    var dutch = load(bundle, "nl");
    assertThat(dutch.keySet()).isEqualTo(english.keySet());
    for (var key : english.stringPropertyNames()) {
      assertThat(dutch.getProperty(key)).as(key).isNotBlank();
      assertThat(english.getProperty(key)).as(key).isNotBlank();
      assertThat(arguments(dutch.getProperty(key)))
          .as(key)
          .isEqualTo(arguments(english.getProperty(key)));
    }
  }

  /// A key that is misspelt in the code would fail only when its file is refused.
  @Test
  void everyRefusalInTheCodeIsAmongTheTextsAndTheOtherWayRound() throws IOException {
    var texts = load("refusals", "en").stringPropertyNames();
    var groups =
        texts.stream().map(key -> key.substring(0, key.indexOf('.'))).collect(Collectors.toSet());
    var named = new TreeSet<String>();
    for (var room : List.of("files", "cli")) {
      try (var sources = Files.walk(Path.of("src/main/java/org/convolens", room))) {
        for (var source : sources.filter(path -> path.toString().endsWith(".java")).toList()) {
          KEY.matcher(Files.readString(source))
              .results()
              .filter(found -> groups.contains(found.group(1)))
              .map(found -> found.group(1) + "." + found.group(2))
              .forEach(named::add);
        }
      }
    }
    assertThat(named).isEqualTo(new TreeSet<>(texts));
  }

  static List<String> bundles() throws IOException {
    try (var files = Files.list(Path.of("assets/texts"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith("_en.properties"))
          .map(name -> name.replace("_en.properties", ""))
          .toList();
    }
  }

  private static String arguments(String text) {
    return ARGUMENT
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .distinct()
        .sorted()
        .collect(Collectors.joining());
  }

  private static Properties load(String bundle, String language) throws IOException {
    var texts = new Properties();
    var file = Path.of("assets/texts", bundle + "_" + language + ".properties");
    try (var reader = Files.newBufferedReader(file)) {
      texts.load(reader);
    }
    return texts;
  }
}
