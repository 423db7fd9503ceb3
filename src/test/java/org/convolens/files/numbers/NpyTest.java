package org.convolens.files.numbers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.function.BiConsumer;
import org.convolens.core.Conv;
import org.convolens.core.Filter;
import org.convolens.core.Shape;
import org.convolens.core.Tensor;
import org.convolens.files.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NpyTest {
  private static byte[] file(String dictionary, byte[] data) {
    var text = (dictionary + "\n").getBytes(StandardCharsets.ISO_8859_1);
    var out = ByteBuffer.allocate(10 + text.length + data.length).order(ByteOrder.LITTLE_ENDIAN);
    out.put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0});
    out.putShort((short) text.length).put(text).put(data);
    return out.array();
  }

  private static String header(String type, boolean fortran, String shape) {
    return "{'descr': '%s', 'fortran_order': %s, 'shape': %s, }"
        .formatted(type, fortran ? "True" : "False", shape);
  }

  private static Tensor read(byte[] file) throws IOException, RefusedException {
    return NpyReader.read(new ByteArrayInputStream(file));
  }

  private static byte[] data(
      int bytes, ByteOrder order, BiConsumer<ByteBuffer, Integer> put, int... values) {
    var buffer = ByteBuffer.allocate(bytes * values.length).order(order);
    Arrays.stream(values).forEach(value -> put.accept(buffer, value));
    return buffer.array();
  }

  @Test
  void readsEveryNumericTypeInBothByteOrders() throws Exception {
    for (var order : new ByteOrder[] {ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN}) {
      var mark = order == ByteOrder.LITTLE_ENDIAN ? "<" : ">";
      check(mark + "i2", data(2, order, (b, v) -> b.putShort(v.shortValue()), 1, -2, 3));
      check(mark + "i4", data(4, order, ByteBuffer::putInt, 1, -2, 3));
      check(mark + "i8", data(8, order, (b, v) -> b.putLong(v), 1, -2, 3));
      check(mark + "f4", data(4, order, (b, v) -> b.putFloat(v), 1, -2, 3));
      check(mark + "f8", data(8, order, (b, v) -> b.putDouble(v), 1, -2, 3));
      check(mark + "f2", data(2, order, (b, v) -> b.putShort(Float.floatToFloat16(v)), 1, -2, 3));
      var unsigned = data(2, order, (b, v) -> b.putShort(v.shortValue()), 65535);
      assertThat(read(file(header(mark + "u2", false, "(1,)"), unsigned)).get(0, 0))
          .isEqualTo(65535);
      var wide = data(4, order, ByteBuffer::putInt, -1);
      assertThat(read(file(header(mark + "u4", false, "(1,)"), wide)).get(0, 0))
          .isEqualTo(4.2949673E9f);
      var widest = data(8, order, (b, v) -> b.putLong(v), -1);
      assertThat(read(file(header(mark + "u8", false, "(1,)"), widest)).get(0, 0))
          .isEqualTo(1.8446744E19f);
    }
    check("|i1", new byte[] {1, -2, 3});
    assertThat(read(file(header("|u1", false, "(2,)"), new byte[] {-1, 7})).toArray())
        .containsExactly(255, 7);
    assertThat(read(file(header("|b1", false, "(2,)"), new byte[] {0, 1})).toArray())
        .containsExactly(0, 1);
  }

  private static void check(String type, byte[] data) throws Exception {
    var signal = read(file(header(type, false, "(3,)"), data));
    assertThat(signal).as(type).isEqualTo(Tensor.signal(1, -2, 3));
  }

  @Test
  void readsCAndFortranOrder() throws Exception {
    var data = new byte[] {1, 2, 3, 4, 5, 6};
    assertThat(read(file(header("|u1", false, "(2, 3)"), data)))
        .isEqualTo(Tensor.picture(new float[][] {{1, 2, 3}, {4, 5, 6}}));
    assertThat(read(file(header("|u1", true, "(2, 3)"), data)))
        .isEqualTo(Tensor.picture(new float[][] {{1, 3, 5}, {2, 4, 6}}));
    assertThat(read(file(header("|u1", true, "(1, 2, 3)"), data)))
        .isEqualTo(Tensor.picture(new float[][] {{1, 3, 5}, {2, 4, 6}}));
    assertThat(read(file(header("|u1", true, "(3, 1, 2)"), data)))
        .isEqualTo(Tensor.of(Shape.picture(3, 1, 2), 1, 4, 2, 5, 3, 6));
    assertThat(read(file(header("|u1", true, "(6,)"), data)))
        .isEqualTo(Tensor.signal(1, 2, 3, 4, 5, 6));
  }

  @Test
  void readsKeysInAnyOrderAndTheLongNumbersOfPython2() throws Exception {
    var dictionary = "{ 'shape' :(2L,3L) , 'fortran_order':False, \"x\": 1, 'descr': \"|u1\"}";
    assertThat(read(file(dictionary, new byte[] {1, 2, 3, 4, 5, 6})).shape())
        .isEqualTo(Shape.picture(1, 2, 3));
  }

  @Test
  void writesWhatItReads() throws Exception {
    var random = new Random(3);
    for (var shape :
        new Shape[] {
          Shape.signal(1, 9), Shape.signal(2, 5), Shape.picture(1, 4, 300), Shape.picture(3, 2, 2)
        }) {
      var tensor =
          Tensor.generate(shape, (c, r, k) -> Float.intBitsToFloat(random.nextInt() & 0xFF7FFFFF));
      var out = new ByteArrayOutputStream();
      NpyWriter.write(tensor, out);
      assertThat(out.size() - 4 * shape.size()).isEqualTo(128);
      var back = read(out.toByteArray());
      assertThat(back.toArray()).isEqualTo(tensor.toArray());
      assertThat(back.shape().equals(shape) || shape.equals(Shape.signal(2, 5))).isTrue();
    }
  }

  @Test
  void writesFiltersAsOneArray() throws Exception {
    var kernel = Tensor.picture(new float[][] {{1, 2}, {3, 4}});
    var conv = Conv.of("conv1", new Filter(kernel, 0), new Filter(kernel.map(v -> -v), 1));
    var out = new ByteArrayOutputStream();
    NpyWriter.write(conv, out);
    assertThat(out.toString(StandardCharsets.ISO_8859_1)).contains("'shape': (2, 1, 2, 2)");
    assertThat(
            ByteBuffer.wrap(out.toByteArray(), 128, 32).order(ByteOrder.LITTLE_ENDIAN).getFloat())
        .isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"O", "|O", "|O8"})
  void pythonObjectsAreNeverOpened(String type) {
    assertRefused(file(header(type, false, "(1,)"), new byte[64]), "Python objects");
  }

  @Test
  void refusesWhatIsNoArrayOfNumbers() {
    assertRefused(file(header("<c8", false, "(1,)"), new byte[8]), "type <c8");
    assertRefused(file(header("<U3", false, "(1,)"), new byte[12]), "type <U3");
    assertRefused(file(header("<M8[ns]", false, "(1,)"), new byte[8]), "type <M8[ns]");
    assertRefused(file(header("<f3", false, "(1,)"), new byte[8]), "type <f3");
    assertRefused(
        file("{'descr': [('a', '<f4')], 'fortran_order': False, 'shape': (1,), }", new byte[4]),
        "named fields");
    assertRefused(file("{}", new byte[4]), "header");
    assertRefused(file(header("<f4", false, "()"), new byte[4]), "shape ()");
    assertRefused(file(header("<f4", false, "(1, 1, 1, 1)"), new byte[4]), "shape (1, 1, 1, 1)");
    assertRefused(file(header("<f4", false, "(0, 3)"), new byte[0]), "holds nothing");
  }

  @Test
  void refusesAnArrayThatIsNotAllThereOrNotAlone() {
    assertRefused(file(header("<f4", false, "(2,)"), new byte[7]), "cut off");
    assertRefused(file(header("<f4", false, "(2,)"), new byte[9]), "follows after");
    var whole = file(header("<f4", false, "(2,)"), new byte[8]);
    for (var length = 0; length < whole.length; length++) {
      assertRefused(Arrays.copyOf(whole, length), "");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(100000, 100000)",
        "(4294967296,)",
        "(4294967296, 4294967296)",
        "(999999999999999999, 999999999999999999, 999999999999999999)",
        "(99999999999999999999999999,)",
        "(16777217,)"
      })
  void refusesHugeDeclaredSizesBeforeTakingMemory(String shape) {
    assertRefused(file(header("<f8", false, shape), new byte[8]), "");
  }

  @Test
  void aLargeDeclaredSizeTakesNoMemoryBeforeTheNumbersCome() {
    assertRefused(file(header("<f8", false, "(16777216,)"), new byte[8]), "cut off");
  }

  @Test
  void refusesADoubleBeyondFloat() {
    var data = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putDouble(1e300).array();
    assertRefused(file(header("<f8", false, "(1,)"), data), "beyond the largest float32");
  }

  @Test
  void refusesAHeaderLongerThanAny() {
    var file = file(header("<f4", false, "(1,)"), new byte[4]);
    file[6] = 2;
    assertRefused(file, "header");
  }

  private static void assertRefused(byte[] file, String sentence) {
    assertThatThrownBy(() -> read(file))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining(sentence);
  }
}
