package org.convolens.files.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.convolens.core.Activation;
import org.convolens.core.Conv;
import org.convolens.core.Experiment;
import org.convolens.core.Filter;
import org.convolens.core.MisfitException;
import org.convolens.core.Shape;
import org.convolens.core.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProgramTest {
  private static final Tensor LINE =
      Tensor.generate(Shape.picture(1, 4, 5), (_, _, column) -> column == 2 ? 1 : 0);
  private static final Conv VERTICAL =
      Conv.of(
          "conv1", new Filter(Tensor.picture(new float[][] {{0, 1, 0}, {0, 1, 0}, {0, 1, 0}}), 0));

  @Test
  void kerasLooksAsInTheArticle() {
    var relu = Activation.of("activation1", Activation.Function.RELU);
    var program =
        Program.of(new Experiment("Line", LINE, List.of(VERTICAL, relu)), Framework.KERAS);
    assertThat(program.text())
        .isEqualTo(
            """
            # Line
            from numpy import asarray
            from keras import Sequential  # Keras 3
            from keras.layers import Activation, Conv2D, Input

            data = asarray([[0, 0, 1, 0, 0],
                            [0, 0, 1, 0, 0],
                            [0, 0, 1, 0, 0],
                            [0, 0, 1, 0, 0]], dtype="float32")
            data = data.reshape(1, 4, 5, 1)

            # the model
            model = Sequential()
            model.add(Input(shape=(4, 5, 1)))
            model.add(Conv2D(1, (3, 3), name="conv1"))
            model.add(Activation("relu"))

            # conv1: 1 filter of 3 x 3
            conv1_kernel = asarray([[[[0]], [[1]], [[0]]],
                                    [[[0]], [[1]], [[0]]],
                                    [[[0]], [[1]], [[0]]]], dtype="float32")
            conv1_bias = asarray([0], dtype="float32")
            model.set_weights([conv1_kernel, conv1_bias])
            print(model.get_weights())

            # the result
            yhat = model.predict(data)
            for r in range(yhat.shape[1]):
                print([float(yhat[0, r, c, 0]) for c in range(yhat.shape[2])])
            """);
  }

  @Test
  void aSignalIsAConv1D() {
    var bump = Conv.of("conv1", new Filter(Tensor.signal(0, 1, 0), 0));
    var input = Tensor.signal(0, 0, 0, 1, 1, 0, 0, 0);
    var text = Program.of(new Experiment("", input, List.of(bump)), Framework.KERAS).text();
    assertThat(text)
        .contains("data = data.reshape(1, 8, 1)")
        .contains("model.add(Conv1D(1, 3, name=\"conv1\"))")
        .contains("asarray([[[0]], [[1]], [[0]]], dtype=\"float32\")")
        .endsWith("print(yhat)\n");
  }

  @Test
  void everyLineKnowsItsPart() {
    var program = Program.of(new Experiment("Line", LINE, List.of(VERTICAL)), Framework.KERAS);
    assertThat(about(program, new Part.Input())).startsWith("data = asarray").hasLineCount(5);
    assertThat(about(program, new Part.Weights(0)))
        .startsWith("# conv1")
        .contains("[[[0]], [[1]], [[0]]]")
        .contains("set_weights");
    assertThat(about(program, new Part.Step(0)))
        .isEqualTo("model.add(Conv2D(1, (3, 3), name=\"conv1\"))");
    assertThat(about(program, new Part.Result())).contains("predict");
  }

  @Test
  void aLayerThatIsSwitchedOffIsLeftOut() {
    var relu = Activation.of("activation1", Activation.Function.RELU);
    var experiment =
        new Experiment("", LINE, List.of(relu, VERTICAL)).withOff(Set.of("activation1"));
    var program = Program.of(experiment, Framework.KERAS);
    assertThat(program.text()).doesNotContain("relu");
    assertThat(about(program, new Part.Step(1))).contains("Conv2D");
  }

  private static String about(Program program, Part part) {
    return program.lines().stream()
        .filter(line -> line.part().equals(part))
        .map(Program.Line::text)
        .collect(Collectors.joining("\n"));
  }

  @ParameterizedTest
  @EnumSource
  void aTitleOrNameCannotBreakOutOfItsComment(Framework framework) {
    var evil = "x\nimport os\r\u2028os.abort()";
    var conv = VERTICAL.withName(evil);
    var text = Program.of(new Experiment(evil, LINE, List.of(conv)), framework).text();
    assertThat(text.lines())
        .noneMatch(line -> line.startsWith("import os") || line.startsWith("os."));
    assertThat(text).doesNotContain("\r").doesNotContain("\u2028");
  }

  @Test
  void namesOfLayersBecomeNamesOfVariables() {
    var names = new Names("model");
    assertThat(names.of("conv1")).isEqualTo("conv1");
    assertThat(names.of("conv 1")).isEqualTo("conv_1");
    assertThat(names.of("conv-1")).isEqualTo("conv_1_2");
    assertThat(names.of("model")).isEqualTo("model_2");
    assertThat(names.of("for")).isEqualTo("for_2");
    assertThat(names.of("3×3")).isEqualTo("layer_3_3");
    assertThat(names.of("conv1_bias")).isEqualTo("conv1_bias_2");
    assertThat(names.of("ñ")).isEqualTo("layer");
  }

  @Test
  void numbersReadBackToTheSameBits() {
    assertThat(Python.number(3)).isEqualTo("3");
    assertThat(Python.number(-0f)).isEqualTo("-0.0");
    assertThat(Python.number(1f / 9)).isEqualTo("0.11111111");
    assertThat(Python.number(1e10f)).isEqualTo("1.0E10");
    assertThat(Python.number(Float.NEGATIVE_INFINITY)).isEqualTo("-inf");
  }

  @Test
  void longRowsAreBroken() {
    var wide = Tensor.generate(Shape.picture(1, 2, 200), (_, _, column) -> column);
    var program = Program.of(new Experiment("", wide, List.of()), Framework.KERAS);
    assertThat(program.lines()).allMatch(line -> line.text().length() <= 120);
    assertThat(program.text()).contains("yhat = data").contains("199]], dtype");
  }

  @Test
  void layersThatDoNotFitHaveNoProgram() {
    var experiment = new Experiment("", Tensor.signal(1, 2), List.of(VERTICAL));
    assertThatThrownBy(() -> Program.of(experiment, Framework.NUMPY))
        .isInstanceOf(MisfitException.class);
  }
}
