package org.convolens.model.paste;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.convolens.core.Border;
import org.convolens.core.Conv;
import org.convolens.core.Filter;
import org.convolens.core.Padding;
import org.convolens.core.Pair;
import org.convolens.core.Shape;
import org.convolens.core.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PastingTest {
  private static final Tensor CORNERS = Tensor.picture(new float[][] {{1, 2}, {3, -4.5f}});

  private static Conv one(Tensor weights) {
    return Conv.of("c", new Filter(weights, 0.5f));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[[1, 2], [3, -4.5]]",
        "[[1,2],[3,-4.5],]",
        "((1, 2), (3, −4.5))",
        "[[ 1.   2. ]\n [ 3.  -4.5]]",
        "array([[ 1. ,  2. ],\n       [ 3. , -4.5]], dtype=float32)",
        "np.array([[1, 2], [3, -4.5]], dtype=np.float32)",
        "kernel = asarray([[1, 2], [3, -45e-1]], dtype=\"float32\")",
        "tensor([[1., 2.], [3., -4.5]], requires_grad=True)",
        "[[np.float32(1.0), np.float32(2.0)], [np.float32(3.0), np.float32(-4.5)]]",
        "[[[[1]], [[2]]], [[[3]], [[-4.5]]]]",
        "torch.tensor([[[[1, 2], [3, -4.5]]]])",
        "[array([[[[1.]], [[2.]]], [[[3.]], [[-4.5]]]], dtype=float32), array([0.5], dtype=float32)]",
      })
  void whatPythonPrintsIsAKernel(String text) throws UnfitException {
    var conv = Pasting.of(text).into(one(Tensor.filled(Shape.picture(1, 3, 3), 0)), 0, 0, 15);
    assertThat(conv).isEqualTo(one(CORNERS));
  }

  @Test
  void notANumberAndInfinityAreTaken() throws UnfitException {
    var input = Pasting.of("[nan, inf, -inf]").insteadOf(Tensor.signal(0), 512);
    assertThat(input)
        .isEqualTo(Tensor.signal(Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY));
  }

  @Test
  void weightsOfAllFiltersComeInEitherOrder() throws UnfitException {
    var conv =
        new Conv(
            "c",
            List.of(zeros(), zeros(), zeros()),
            Pair.ONE,
            Pair.ONE,
            1,
            Padding.Named.VALID,
            Border.Named.ZERO,
            false,
            true);
    // (filters 3, channels 2, rows 1, columns 1) and the same as (1, 1, 2, 3).
    var torch = Pasting.of("[[[[1]], [[2]]], [[[3]], [[4]]], [[[5]], [[6]]]]").into(conv, 0, 0, 15);
    var keras = Pasting.of("[[[[1, 3, 5], [2, 4, 6]]]]").into(conv, 0, 0, 15);
    assertThat(torch).isEqualTo(keras);
    assertThat(torch.filters().get(1).weights()).isEqualTo(Tensor.of(Shape.picture(2, 1, 1), 3, 4));
    var biased =
        Pasting.of("[array([[[[1, 3, 5], [2, 4, 6]]]]), array([7, 8, 9])]").into(conv, 0, 0, 15);
    assertThat(biased.filters().get(2).bias()).isEqualTo(9);
  }

  private static Filter zeros() {
    return new Filter(Tensor.filled(Shape.picture(2, 1, 1), 0), 0);
  }

  @Test
  void aPlaneReplacesOneChannelOfOneFilterAndTheOthersFollowInSize() throws UnfitException {
    var ones = new Filter(Tensor.filled(Shape.picture(2, 1, 1), 1), 0);
    var conv = Conv.of("c", ones, ones);
    var changed = Pasting.of("[[1, 2, 3]]").into(conv, 1, 0, 15);
    assertThat(changed.filters().get(1).weights())
        .isEqualTo(Tensor.of(Shape.picture(2, 1, 3), 1, 2, 3, 0, 1, 0));
    assertThat(changed.filters().get(0).weights())
        .isEqualTo(Tensor.of(Shape.picture(2, 1, 3), 0, 1, 0, 0, 1, 0));
  }

  @Test
  void aSignalsKernelIsAList() throws UnfitException {
    var conv = one(Tensor.signal(0, 0, 0));
    assertThat(Pasting.of("[1, 2]").into(conv, 0, 0, 15)).isEqualTo(one(Tensor.signal(1, 2)));
    assertThat(Pasting.of("[array([[[1]], [[2]]]), array([0.5])]").into(conv, 0, 0, 15))
        .isEqualTo(one(Tensor.signal(1, 2)));
  }

  @Test
  void anInputComesWithChannelsFirstOrLastAndABatchOfOne() throws UnfitException {
    var picture = Tensor.filled(Shape.picture(2, 3, 3), 0);
    var wanted = Tensor.of(Shape.picture(2, 1, 3), 1, 2, 3, 4, 5, 6);
    assertThat(Pasting.of("[[[[1, 4], [2, 5], [3, 6]]]]").insteadOf(picture, 512))
        .isEqualTo(wanted);
    assertThat(Pasting.of("[[[1, 2, 3]], [[4, 5, 6]]]").insteadOf(picture, 512)).isEqualTo(wanted);
    var signal = Tensor.filled(Shape.signal(1, 8), 0);
    assertThat(Pasting.of("[[[1], [2]]]").insteadOf(signal, 512)).isEqualTo(Tensor.signal(1, 2));
  }

  private static UnfitException refused(String text) {
    return catchThrowableOfType(
        UnfitException.class, () -> Pasting.of(text).into(one(CORNERS), 0, 0, 4));
  }

  @Test
  void whatDoesNotFitIsRefusedWithItsReason() {
    assertRefused("", UnfitException.Reason.NOTHING);
    assertRefused("[]", UnfitException.Reason.NOTHING);
    assertRefused("[[1 2 ... 3]]", UnfitException.Reason.ELLIPSIS);
    assertRefused("[[1, 2], [3]]", UnfitException.Reason.RAGGED, 2, 1);
    assertRefused("[[1, 2], 3]", UnfitException.Reason.RAGGED, 2, 1);
    assertRefused("[[1, 2], [3, 4]", UnfitException.Reason.OPEN);
    assertRefused("array([[1, 2]]", UnfitException.Reason.OPEN);
    assertRefused("[[1, 2],\n [3, x]]", UnfitException.Reason.NO_NUMBERS, "x]]", 2, 6);
    assertRefused("[1-2]", UnfitException.Reason.NO_NUMBERS, "-2]", 1, 3);
    assertRefused("hello", UnfitException.Reason.NO_NUMBERS, "hello", 1, 1);
    assertRefused("[1] [2]", UnfitException.Reason.NO_NUMBERS, "[2]", 1, 5);
    assertRefused("[[[1, 2], [3, 4]]]", UnfitException.Reason.KERNEL, "[1, 2, 2]", 1, 1);
    assertRefused("[1, 2, 3, 4, 5]", UnfitException.Reason.KERNEL_SIZE, 1, 5, 4);
    assertRefused("[array([[[[1]]]]), array([1, 2])]", UnfitException.Reason.BIAS, 2, 1);
    assertRefused("[".repeat(500), UnfitException.Reason.NO_NUMBERS, "[".repeat(12), 1, 10);
  }

  private static void assertRefused(
      String text, UnfitException.Reason reason, Object... arguments) {
    var complaint = refused(text);
    assertThat(complaint.reason()).as(text).isEqualTo(reason);
    assertThat(complaint.arguments()).as(text).containsExactly(arguments);
  }

  @Test
  void anInputThatIsTooLargeOrHasOtherChannelsIsRefused() {
    var input = Tensor.filled(Shape.picture(3, 2, 2), 0);
    var channels =
        catchThrowableOfType(UnfitException.class, () -> Pasting.of("[[1]]").insteadOf(input, 512));
    assertThat(channels.reason()).isEqualTo(UnfitException.Reason.INPUT);
    var large =
        catchThrowableOfType(
            UnfitException.class, () -> Pasting.of("[1, 2, 3]").insteadOf(CORNERS, 2));
    assertThat(large.arguments()).containsExactly(1, 3, 2);
  }
}
