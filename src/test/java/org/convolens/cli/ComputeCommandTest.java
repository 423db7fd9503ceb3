package org.convolens.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComputeCommandTest extends CommandLineTest {
  private static final String INPUT =
      "{\"format\":\"convolens/1\",\"input\":{\"shape\":[1,2,2],\"data\":[1,2,3,4]}";
  private static final String SUM =
      "{\"type\":\"conv\",\"filters\":{\"shape\":[1,1,2,2],\"data\":[1,1,1,1]}}";

  private Path experiment(String name, String layers) throws IOException {
    return file(name, INPUT + ",\"layers\":[" + layers + "]}");
  }

  @Test
  void oneFileGoesToStandardOutput() throws IOException {
    var run = run("compute", experiment("a.convolens", SUM));
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .isEqualTo(
            "{\"format\":\"convolens-result/1\",\"layers\":[{\"name\":\"conv1\",\"type\":\"conv\","
                + "\"shape\":[1,1,1],\"data\":[10]}]}\n");
  }

  @Test
  void aLayerThatIsSwitchedOffHandsOnWhatItIsGiven() throws IOException {
    var off = SUM.replace("\"conv\",", "\"conv\",\"off\":true,");
    assertThat(run("compute", experiment("a.convolens", off + "," + SUM)).out())
        .isEqualTo(
            "{\"format\":\"convolens-result/1\",\"layers\":[{\"name\":\"conv1\",\"type\":\"conv\","
                + "\"shape\":[1,2,2],\"data\":[1,2,3,4]},{\"name\":\"conv2\",\"type\":\"conv\","
                + "\"shape\":[1,1,1],\"data\":[10]}]}\n");
  }

  @Test
  void aFileWithoutACommandOpensTheWindowHoweverItsEndingIsWritten() {
    assertThat(CommandLineDoor.handles("a.convolens")).isFalse();
    assertThat(CommandLineDoor.handles("UP.CONVOLENS")).isFalse();
    assertThat(CommandLineDoor.handles("Les 1.Convolens")).isFalse();
    assertThat(CommandLineDoor.handles("compute")).isTrue();
    assertThat(CommandLineDoor.handles("--help")).isTrue();
  }

  @Test
  void aResultIsNamedWithoutAnEndingInCapitals() throws IOException {
    var run = run("compute", experiment("UP.CONVOLENS", SUM), "--output-dir", folder);
    assertThat(run.err()).isEmpty();
    assertThat(folder.resolve("UP.result.json")).exists();
  }

  @Test
  void noLayersAreNoEntries() throws IOException {
    assertThat(run("compute", experiment("a.convolens", "")).out())
        .isEqualTo("{\"format\":\"convolens-result/1\",\"layers\":[]}\n");
    assertThat(run("compute", file("b.convolens", INPUT + "}")).out())
        .isEqualTo("{\"format\":\"convolens-result/1\",\"layers\":[]}\n");
  }

  @Test
  void manyFilesGoToTheFolderAndARefusedOneStopsNone() throws IOException {
    var good = experiment("good.convolens", SUM);
    var other = experiment("other", SUM);
    var missing = folder.resolve("missing.convolens");
    var results = folder.resolve("deep/results");
    var run = run("compute", good, missing, other, "--output-dir", results);
    run.assertRefused(missing, "no such file");
    assertThat(run.out()).isEmpty();
    assertThat(results.resolve("good.result.json")).content().contains("\"data\":[10]");
    assertThat(results.resolve("other.result.json")).exists();
  }

  @Test
  void twoFilesOfOneNameDoNotReplaceEachOther() throws IOException {
    Files.createDirectories(folder.resolve("x"));
    var first = experiment("a.convolens", SUM);
    var second = experiment("x/a.convolens", "");
    var run = run("compute", "--output-dir", folder.resolve("out"), first, second);
    run.assertRefused(second, "replace that of " + first);
    assertThat(folder.resolve("out/a.result.json")).content().contains("[10]");
  }

  @Test
  void aWindowBeyondCountingStopsNoOtherFile() throws IOException {
    var wide =
        experiment(
            "wide.convolens",
            "{\"type\":\"conv\",\"filters\":{\"shape\":[1,1,3,1],\"data\":[1,1,1]},"
                + "\"dilation\":[1073741824,1]}");
    var good = experiment("good.convolens", SUM);
    run("compute", wide, good, "--output-dir", folder)
        .assertRefused(wide, "conv1", "2147483649 × 1", "[1, 2, 2]");
    assertThat(folder.resolve("good.result.json")).content().contains("[10]");
  }

  @Test
  void aFaultOfTheProgramInOneFileStopsNoOther() {
    var done = new ArrayList<Path>();
    var err = new ByteArrayOutputStream();
    var batch = new Batch(new PrintStream(err, true, UTF_8));
    var code =
        batch.run(
            List.of("bad", "good"),
            file -> {
              if (file.endsWith("bad")) {
                throw new ArithmeticException("integer overflow");
              }
              done.add(file);
            });
    assertThat(code).isEqualTo(1);
    assertThat(done).containsExactly(Path.of("good"));
    assertThat(err.toString(UTF_8))
        .startsWith("bad: this is a fault of the program")
        .hasLineCount(1);
  }

  @Test
  void aNameThatNoFileCanHaveStopsNoOtherFile() throws IOException {
    var good = experiment("good.convolens", SUM);
    var run = run("compute", "a\0b.convolens", good, "--output-dir", folder);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).startsWith("a b.convolens: no file can have this name").hasLineCount(1);
    assertThat(folder.resolve("good.result.json")).exists();
  }

  @Test
  void whatMayNotBeWrittenIsNamedAsTheUserNamedIt() throws IOException {
    var unfinished =
        folder.resolve(".a.result.json.0f0e2a4e-0000-4000-8000-0123456789ab.part").toString();
    assertThat(Refusal.sentence(new AccessDeniedException(unfinished)))
        .isEqualTo(
            "nothing may be written in the folder %s; check its permissions or name another"
                .formatted(folder));
    assertThat(Refusal.sentence(new FileSystemException(unfinished, null, "disk full")))
        .startsWith(folder.resolve("a.result.json") + " could not be");
    var there = file("there.json", "{}");
    assertThat(Refusal.sentence(new AccessDeniedException(there.toString())))
        .isEqualTo(there + " may only be read; check its permissions or name another file");
  }

  @Test
  void aResultReplacesAnOlderOne() throws IOException {
    var file = experiment("a.convolens", SUM);
    Files.writeString(folder.resolve("a.result.json"), "old");
    assertThat(run("compute", file, "--output-dir", folder).code()).isZero();
    assertThat(folder.resolve("a.result.json")).content().startsWith("{\"format\"");
  }

  @Test
  void aFileInPlaceOfTheFolderIsSaidPlainly() throws IOException {
    var file = experiment("a.convolens", SUM);
    run("compute", file, "--output-dir", file).assertRefused(file, "is a file", "folder");
  }

  @Test
  void aPlaceThatIsNotThereIsNamedAsTheUserNamedIt() throws IOException {
    var sentence =
        Refusal.sentence(
            new NoSuchFileException(
                folder.resolve(".a.svg.01234567-89ab-cdef-0123-456789abcdef.part").toString()));
    assertThat(sentence).startsWith(folder.resolve("a.svg") + " or its folder does not exist");
  }

  @Test
  void valuesThatAreNotFiniteGoThrough() throws IOException {
    var file =
        file(
            "a.convolens",
            """
            {"format": "convolens/1",
             "input": {"shape": [1, 3], "data": ["NaN", "Infinity", "-Infinity"]},
             "layers": [{"type": "activation", "function": "abs"}]}
            """);
    assertThat(run("compute", file).out()).contains("[\"NaN\",\"Infinity\",\"Infinity\"]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{                                                          | not valid JSON at line 1",
        "``                                                         | is empty",
        "[]                                                         | the file is a list",
        "{}                                                         | format is missing; it must be \"convolens/1\"",
        "{\"format\":\"convolens/2\"}                               | must be \"convolens/1\"",
        "{\"format\":1}                                             | format is 1",
        "{\"format\":\"convolens/1\"}                               | input is missing; it must be an object with shape and data",
        "{\"format\":\"convolens/1\",\"format\":\"convolens/1\"}    | stands twice",
        "{\"format\":\"convolens/1\",\"input\":{\"shape\":[1,2]}}   | input.data is missing",
      })
  void saysWhatIsWrongWithAFile(String content, String words) throws IOException {
    var file = file("bad.convolens", content);
    run("compute", file).assertRefused(file, words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[100000,100000]            | 2^28",
        "[4294967296,1]             | input.shape",
        "[1e99,1]                   | input.shape[0]",
        "[0,4]                      | at least 1",
        "[-1,4]                     | at least 1",
        "[1.5,4]                    | whole number",
        "[\"1\",4]                  | whole number",
        "[4]                        | [channels, length]",
        "[1,1,2,2]                  | [channels, length]",
        "4                          | input.shape is 4",
        "[1,5]                      | has 4 numbers",
      })
  void saysWhatIsWrongWithAShape(String shape, String words) throws IOException {
    var file =
        file(
            "bad.convolens",
            "{\"format\":\"convolens/1\",\"input\":{\"shape\":%s,\"data\":[1,2,3,4]}}"
                .formatted(shape));
    run("compute", file).assertRefused(file, words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[1,2,3,\"nan\"]            | input.data[3]",
        "[1,2,3,null]               | input.data[3] is null",
        "[1,2,3,true]               | input.data[3] is true",
        "[1,2,[3],4]                | flat list",
        "[1,2,3,1e40]               | largest float32",
        "[1,2,3,NaN]                | not valid JSON",
        "{\"a\":1}                  | must be a list of 4 numbers",
      })
  void saysWhatIsWrongWithData(String data, String words) throws IOException {
    var file =
        file(
            "bad.convolens",
            "{\"format\":\"convolens/1\",\"input\":{\"shape\":[1,2,2],\"data\":%s}}"
                .formatted(data));
    run("compute", file).assertRefused(file, words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"type\":\"dense\"}                                         | layers[0].type",
        "{\"type\":\"conv\"}                                          | filters is missing; it must be an object",
        "7                                                            | layers[0] is 7; it must be an object",
        "{\"type\":\"activation\",\"function\":\"swish\"}             | function",
        "{\"type\":\"activation\"}                                    | function is missing; it must be one of",
        "{\"name\":\"a\"}                                             | type is missing; it must be one of",
        "{\"type\":\"pool\",\"kind\":\"max\"}                         | size is missing",
        "{\"type\":\"pool\",\"kind\":\"max\",\"size\":[3,3]}          | leaves no output",
        "{\"type\":\"pool\",\"kind\":\"max\",\"size\":[2,2],\"padding\":[2,0,0,0]} | at most half",
        "{\"type\":\"conv\",\"filters\":{\"shape\":[1,2,1,1],\"data\":[1,1]}}      | needs an input of 2 channels (filters of shape [2, 1, 1], groups 1), but is given [1, 2, 2]",
        "{\"type\":\"conv\",\"filters\":{\"shape\":[1,1,3],\"data\":[1,1,1]}}      | kernel rows",
      })
  void saysWhichLayerIsWrong(String layer, String words) throws IOException {
    var file = experiment("bad.convolens", layer);
    run("compute", file).assertRefused(file, words);
  }

  @Test
  void aMisfitNamesTheLayerAndBothShapes() throws IOException {
    var file =
        experiment(
            "bad.convolens",
            "{\"type\":\"conv\",\"name\":\"wide\",\"filters\":{\"shape\":[1,1,3,3],\"data\":[0,0,0,0,0,0,0,0,0]}}");
    run("compute", file).assertRefused(file, "wide", "[1, 2, 2]", "3 × 3");
  }

  @Test
  void twoLayersOfOneNameAreRefused() throws IOException {
    var named = SUM.replace("{\"type\"", "{\"name\":\"a\",\"type\"");
    var file = experiment("bad.convolens", named + "," + named);
    run("compute", file).assertRefused(file, "layers[1].name");
  }

  @Test
  void deepAndLongTextIsRefused() throws IOException {
    var deep = file("deep.convolens", "[".repeat(100_000));
    run("compute", deep).assertRefused(deep, "nested too deeply at line 1", "100 deep");
    var digits = file("long.convolens", "{\"format\":" + "9".repeat(2_000_000) + "}");
    run("compute", digits).assertRefused(digits, "format at line 1", "more than 1000 digits");
  }

  @Test
  void noTextInAFileForgesALine() throws IOException {
    var file = file("bad.convolens", "{\"format\":\"a\\nb.convolens: all is well\\u001b[31m\"}");
    var run = run("compute", file);
    run.assertRefused(file, "all is well");
    assertThat(run.err()).doesNotContain("\u001b");
  }

  @Test
  void aFolderIsNoExperiment() {
    run("compute", folder).assertRefused(folder, "folder");
  }

  @Test
  void aWrongCallIsCode2() throws IOException {
    var file = experiment("a.convolens", SUM);
    assertThat(run("compute").code()).isEqualTo(2);
    assertThat(run("compute", file, file).code()).isEqualTo(2);
    assertThat(run("compute", file, "--output-dir").code()).isEqualTo(2);
    assertThat(run("compute", "--nonsense", file).code()).isEqualTo(2);
    assertThat(run("conpute", file).code()).isEqualTo(2);
    assertThat(run("--nonsense").code()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"compute", "import", "render"})
  void everyCommandExplainsItself(String command) {
    var run = run(command, "--help");
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("Usage: convolens " + command).contains("FILE");
    assertThat(run("--help").out()).contains(command);
  }
}
