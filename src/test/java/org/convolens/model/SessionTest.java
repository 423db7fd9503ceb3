package org.convolens.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.convolens.core.Conv;
import org.convolens.core.Evaluator;
import org.convolens.core.Experiment;
import org.convolens.core.Filter;
import org.convolens.core.RunControl;
import org.convolens.core.Tensor;
import org.junit.jupiter.api.Test;

class SessionTest {
  private static final Experiment START =
      new Experiment(
          "",
          Tensor.signal(0, 1, 2, 3),
          List.of(Conv.of("conv1", new Filter(Tensor.signal(1, 1), 0))));

  private final Session session = new Session(START, Runnable::run);

  @Test
  void aStrokeIsOneStepOfUndo() {
    session.beginStroke(EditName.PAINT);
    paint(9, 1, 2, 3);
    paint(9, 8, 2, 3);
    session.endStroke();
    assertThat(session.undoNameProperty().get()).contains(EditName.PAINT);
    session.undo();
    assertThat(session.experiment()).isEqualTo(START);
    session.redo();
    assertThat(session.experiment().input()).isEqualTo(Tensor.signal(9, 8, 2, 3));
  }

  @Test
  void aStrokeThatIsCancelledLeavesNoTrace() {
    session.beginStroke(EditName.PAINT);
    paint(9, 1, 2, 3);
    session.cancelStroke();
    assertThat(session.experiment()).isEqualTo(START);
    assertThat(session.undoNameProperty().get()).isEmpty();
  }

  @Test
  void anEditOfAnotherNameEndsTheStroke() {
    session.beginStroke(EditName.LINE);
    session.edit(EditName.LINE, before -> before.withInput(Tensor.signal(9, 1, 2, 3)));
    paint(9, 8, 2, 3);
    assertThat(session.paintingProperty().get()).isFalse();
    session.undo();
    assertThat(session.experiment().input()).isEqualTo(Tensor.signal(9, 1, 2, 3));
    assertThat(session.undoNameProperty().get()).contains(EditName.LINE);
  }

  @Test
  void anEditThatChangesNothingIsNoStep() {
    paint(0, 1, 2, 3);
    assertThat(session.undoNameProperty().get()).isEmpty();
  }

  @Test
  void aResultOfAnOlderExperimentIsDropped() {
    var old = Evaluator.evaluate(session.experiment(), RunControl.NONE);
    paint(5, 1, 2, 3);
    assertThat(session.deliver(old)).isFalse();
    assertThat(session.mapProperty().get()).isInstanceOf(MapState.Pending.class);
    assertThat(session.deliver(Evaluator.evaluate(session.experiment(), RunControl.NONE))).isTrue();
    assertThat(session.mapProperty().get()).isInstanceOf(MapState.Fresh.class);
  }

  @Test
  void paintingLeavesTheStructureAlone() {
    paint(5, 1, 2, 3);
    assertThat(session.structureProperty().get()).isSameAs(START);
    paint(5, 1, 2);
    assertThat(session.structureProperty().get()).isSameAs(session.experiment());
    session.edit(EditName.BIAS, before -> before.withOff(Set.of("conv1")));
    assertThat(session.structureProperty().get()).isSameAs(session.experiment());
    session.undo();
    assertThat(session.structureProperty().get().off()).isEmpty();
    session.edit(
        EditName.KERNEL_CELL,
        before -> before.withLayers(List.of(Conv.of("c", new Filter(Tensor.signal(2), 0)))));
    assertThat(session.structureProperty().get()).isSameAs(session.experiment());
  }

  private void paint(float... values) {
    session.edit(EditName.PAINT, before -> before.withInput(Tensor.signal(values)));
  }
}
