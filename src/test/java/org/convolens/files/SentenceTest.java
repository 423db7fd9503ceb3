package org.convolens.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.convolens.core.Extent;
import org.convolens.core.Misfit;
import org.convolens.core.Padding;
import org.convolens.core.Pair;
import org.convolens.core.Shape;
import org.convolens.ui.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Refusals are said whole in the user's language, with the parts that are filled in.
class SentenceTest {
  private static final Texts DUTCH = new Texts(Locale.of("nl"));
  private static final String SOUND =
      """
      {"format": "convolens/1", "input": {"shape": [1, 3, 1200], "data": [1]},
       "layers": [{"type": "pool", "name": "p", "kind": "max", "size": [2, 2]}]}
      """;

  static Stream<Misfit> misfits() {
    var picture = Shape.picture(1, 2, 2);
    var signal = Shape.signal(2000, 1);
    return Stream.of(
        new Misfit.NoOutput(
            "a", picture, new Padding.Explicit(1, 0, 0, 1), new Extent(1L << 40, 5)),
        new Misfit.Channels("it's", picture, signal, 2),
        new Misfit.Rank("{0}", picture, signal),
        new Misfit.Rank("b", signal, picture),
        new Misfit.TooWide("d", picture, new Extent(1L << 40, 5)),
        new Misfit.TooLarge("c", picture, 1, 1_000_000, 1_000_000));
  }

  @ParameterizedTest
  @MethodSource("misfits")
  void aMisfitReadsInEnglishAsEverAndElseInDutch(Misfit misfit) {
    assertThat(Sentence.of(misfit).english()).isEqualTo(misfit.sentence());
    assertThat(Sentence.of(misfit).in(DUTCH::get))
        .startsWith("laag " + misfit.layer())
        .doesNotContain("layer");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          "convolens/1"|[]|format is a list; it must be a text in quotes|format is een lijst; het moet een tekst tussen aanhalingstekens zijn
          "convolens/1"|"other"|format is "other"; it must be "convolens/1", which this program reads|format is "other"; het moet "convolens/1" zijn, dat leest dit programma
          "format": "convolens/1",|^^|format is missing; it must be "convolens/1", which this program reads|format ontbreekt; het moet "convolens/1" zijn, dat leest dit programma
          "data": [1]|"data": [1]|input.data has 1 number; the shape [1, 3, 1200] needs 3600|input.data heeft 1 getal; voor de vorm [1, 3, 1200] zijn er 3600 nodig
          "data": [1]|"data": [1, 2]|input.data has 2 numbers; the shape [1, 3, 1200] needs 3600|input.data heeft 2 getallen; voor de vorm [1, 3, 1200] zijn er 3600 nodig
          "data": [1]|"data": []]|this is not valid JSON at line 1, column 70; check the text there|dit is geen geldige JSON op regel 1, kolom 70; controleer de tekst daar
          {"format"|[] {"format"|text follows after the end of the experiment at line 1; remove it|na het einde van het experiment volgt nog tekst, op regel 1; haal die weg
          """)
  void theWholeSentenceIsInOneLanguage(
      String from, String to, String english, String dutch, @TempDir Path folder) throws Exception {
    var file = Files.writeString(folder.resolve("broken.convolens"), SOUND.replace(from, to));
    assertThatThrownBy(() -> ExperimentReader.readUnfinished(file))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> {
              assertThat(refused).hasMessage(english);
              assertThat(refused.in(DUTCH::get)).isEqualTo(dutch);
            });
  }

  @Test
  void whatALayerRefusesIsSaidInDutchToo(@TempDir Path folder) throws Exception {
    var text =
        SOUND
            .replace("[1, 3, 1200]", "[1, 1, 1]")
            .replace("\"size\"", "\"padding\": [2, 0, 0, 0], \"size\"");
    var file = Files.writeString(folder.resolve("wide.convolens"), text);
    assertThatThrownBy(() -> ExperimentReader.readUnfinished(file))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> {
              assertThat(refused)
                  .hasMessage(
                      "layers[0] (p): the padding of a pooling layer may be at most half of its"
                          + " size "
                          + new Pair(2, 2)
                          + ", not "
                          + new Padding.Explicit(2, 0, 0, 0));
              assertThat(refused.in(DUTCH::get)).startsWith("layers[0] (p): de opvulling van een");
            });
  }

  @Test
  void whatHasNoKeyIsSaidAsItIs() {
    assertThat(new RefusedException("as it is").in(DUTCH::get)).isEqualTo("as it is");
  }
}
