package org.convolens.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The list of what others made.
class ShippedPartTest {
  private static final Pattern REQUIRED = Pattern.compile("requires\\s+(?:static\\s+)?([\\w.]+);");

  @Test
  void everyModuleThatIsRequiredIsListed() throws IOException {
    var declared = Files.readString(Path.of("src/main/java/module-info.java"));
    var required = REQUIRED.matcher(declared).results().map(found -> found.group(1)).toList();
    assertThat(required).hasSizeGreaterThan(5).allMatch(ShippedPartTest::listed);
    assertThat(listed("org.example")).isFalse();
  }

  private static boolean listed(String module) {
    return ShippedPart.all().stream().anyMatch(part -> part.covers(module));
  }

  @Test
  void everyPartHasItsLicenceInFull() {
    assertThat(ShippedPart.all())
        .allSatisfy(
            part -> assertThat(part.notice()).contains(part.name(), part.holder(), part.address()));
    assertThat(ShippedPart.all())
        .filteredOn(part -> part.licence().startsWith("Apache"))
        .isNotEmpty()
        .allSatisfy(part -> assertThat(part.notice()).contains("TERMS AND CONDITIONS FOR USE"));
    assertThat(ShippedPart.all())
        .filteredOn(part -> part.licence().equals("MIT"))
        .isNotEmpty()
        .allSatisfy(part -> assertThat(part.notice()).contains("Permission is hereby granted"));
  }

  @Test
  void everyTextBelongsToSomePart() throws IOException {
    var named = ShippedPart.all().stream().flatMap(part -> part.texts().stream()).toList();
    try (var files = Files.list(Path.of("assets/licences"))) {
      assertThat(
              files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith("txt")))
          .isNotEmpty()
          .allMatch(named::contains);
    }
  }
}
