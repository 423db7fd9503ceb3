package org.convolens.files.numbers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.convolens.core.Shape;
import org.convolens.core.Tensor;
import org.convolens.files.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableReaderTest {
  private static final Tensor TABLE = Tensor.picture(new float[][] {{1, -0.5f}, {1000, 0.25f}});

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1,-0.5\n1000,0.25\n",
        "1;-0.5\r\n1e3;.25\r\n",
        "1;-0,5\n1000;0,25",
        "1\t-0,5\n1000\t0,25\n",
        "1 -0.5\n 1000   0.25 \n",
        "1,0 −0,5\n1000,0 0,25",
        "left;right\n1;-0,5\n1000;0,25",
        "left,right\n1,-0.5\n1000,0.25",
        "# saved by NumPy\n1,-0.5\n\n1000,0.25\n\n",
        "\"1\",\"-0.5\"\n\"1000\",\"0.25\"",
        "1,-0.5,\n1000,0.25,\n",
        "\uFEFF1,-0.5\n1000,0.25\n"
      })
  void readsTheSameTableInManyHands(String text) throws RefusedException {
    assertThat(TableReader.read(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(TABLE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "ISO-8859-1"})
  void readsTheUsualEncodings(String encoding) throws Exception {
    assertThat(TableReader.read("1;-0,5\r\n1000;0,25\r\n".getBytes(Charset.forName(encoding))))
        .isEqualTo(TABLE);
  }

  @Test
  void readsAUtf8HeaderAndALatin1One() throws RefusedException {
    var text = "coördinaat;één\n1;-0,5\n1000;0,25";
    assertThat(TableReader.read(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(TABLE);
    assertThat(TableReader.read(text.getBytes(StandardCharsets.ISO_8859_1))).isEqualTo(TABLE);
  }

  @Test
  void readsWhatIsNotFinite() throws RefusedException {
    assertThat(TableReader.read("nan,inf,-inf\nNaN,Infinity,-Infinity").toArray())
        .containsExactly(
            Float.NaN,
            Float.POSITIVE_INFINITY,
            Float.NEGATIVE_INFINITY,
            Float.NaN,
            Float.POSITIVE_INFINITY,
            Float.NEGATIVE_INFINITY);
  }

  @Test
  void aRowAndAColumnKeepTheirShape() throws RefusedException {
    assertThat(TableReader.read("1,2,3").shape()).isEqualTo(Shape.picture(1, 1, 3));
    assertThat(TableReader.read("1\n2\n3").shape()).isEqualTo(Shape.picture(1, 3, 1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1,2;3,4,5 | 'line 2 has 3 cells, the rows above have 2'",
        "1,2;3 | 'line 2 has 1 cell,'",
        "1,2;3,x | 'line 2, cell 2 is “x”'",
        "1,x;3,4 | 'line 1, cell 2 is “x”'",
        "a,b;c,d | 'line 2, cell 1 is “c”'",
        "1,2;3,  | 'line 2, cell 2 is empty'",
        "1,2;3,0x10 | 'is “0x10”'",
        "1,2;3,1f | 'is “1f”'",
        "1,2;3,1e | 'is “1e”'",
        "1,2;3,. | 'is “.”'",
        "1,2;3,1e39 | 'beyond the largest float32'",
        "a,b | 'no numbers'",
        "'' | 'no numbers'",
      })
  void saysWhatIsWrongAndWhere(String lines, String sentence) {
    assertThatThrownBy(() -> TableReader.read(lines.replace(';', '\n')))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining(sentence);
  }

  @Test
  void thousandsSeparatorsAreRefusedRatherThanMisread() {
    assertThatThrownBy(() -> TableReader.read("1.234,56;2\n3;4"))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("1.234,56");
  }

  @Test
  void refusesBytesThatAreNoText() {
    assertThatThrownBy(() -> TableReader.read(new byte[] {1, 0, 2, 3, 0, 0, 0, 9}))
        .isInstanceOf(RefusedException.class);
  }

  @Test
  void refusesAnUnclosedQuote() {
    assertThatThrownBy(() -> TableReader.read("1,\"2\n3,4"))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("cell 2");
  }

  @Test
  void refusesMoreNumbersThanFit() {
    var line = "0,".repeat(9_999) + "0\n";
    assertThatThrownBy(() -> TableReader.read(line.repeat(1_700)))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("16,777,216");
  }

  @Test
  void whatIsWrittenReadsBackToTheBit() throws Exception {
    var random = new Random(7);
    for (var round = 0; round < 200; round++) {
      var values = new float[random.nextInt(1, 40)];
      for (var index = 0; index < values.length; index++) {
        values[index] = Float.intBitsToFloat(random.nextInt());
        if (Float.isNaN(values[index])) {
          values[index] = Float.NaN;
        }
      }
      var tensor = Tensor.generate(Shape.picture(1, values.length, 2), (c, r, k) -> values[r]);
      assertThat(TableReader.read(TableWriter.text(tensor, 0, ',', false))).isEqualTo(tensor);
      assertThat(TableReader.read(TableWriter.text(tensor, 0, '\t', true))).isEqualTo(tensor);
    }
  }
}
