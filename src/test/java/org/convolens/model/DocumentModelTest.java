package org.convolens.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.convolens.core.Activation;
import org.convolens.core.Experiment;
import org.convolens.core.Layer;
import org.convolens.core.Tensor;
import org.junit.jupiter.api.Test;

/// What is unsaved, and what goes along with the experiment.
class DocumentModelTest {
  private static final Path FILE = Path.of("a.convolens");
  private static final List<String> NOTE = List.of("layers", "one", "note");

  private final Session session =
      new Session(new Experiment("", Tensor.signal(0), List.of()), Runnable::run);
  private final Document document = new Document(session);

  private static Layer layer(String name) {
    return Activation.of(name, Activation.Function.RELU);
  }

  private static Document.Content content() {
    return new Document.Content(
        new Experiment("Two", Tensor.signal(1, 2), List.of(layer("one"), layer("two"))),
        Map.of(NOTE, "\"mine\"", List.of("lesson"), "3"));
  }

  private void paint(float value) {
    session.edit(EditName.PAINT, now -> now.withInput(now.input().with(0, 0, 0, value)));
  }

  private void layers(Layer... layers) {
    session.edit(EditName.RELU, now -> now.withLayers(List.of(layers)));
  }

  @Test
  void anEditIsUnsavedUntilItIsUndoneOrSaved() {
    assertThat(document.dirty()).isFalse();
    paint(1);
    assertThat(document.dirty()).isTrue();
    session.undo();
    assertThat(document.dirty()).isFalse();
    paint(2);
    document.saved(FILE, document.content());
    assertThat(document.dirty()).isFalse();
    assertThat(document.file()).contains(FILE);
    session.undo();
    assertThat(document.dirty()).as("the file has it otherwise now").isTrue();
  }

  @Test
  void whatALessonSetIsNoReasonToAskButWhatFollowsIs() {
    paint(1);
    document.settle();
    assertThat(document.dirty()).isFalse();
    paint(2);
    assertThat(document.dirty()).isTrue();
    session.undo();
    assertThat(document.dirty()).isFalse();
  }

  @Test
  void editsWhileSavingStayUnsaved() {
    paint(1);
    var writing = document.content();
    paint(2);
    document.saved(FILE, writing);
    assertThat(document.dirty()).isTrue();
  }

  @Test
  void whatIsOpenedIsSavedAndWhatIsRecoveredIsNot() {
    document.open(Optional.of(FILE), content());
    assertThat(document.dirty()).isFalse();
    assertThat(document.content()).isEqualTo(content());
    document.recover(Optional.of(FILE), content());
    assertThat(document.dirty()).isTrue();
    session.undo();
    assertThat(document.dirty()).isTrue();
  }

  @Test
  void sectionsAreReasonsToSaveButHowItIsLookedAtIsNot() {
    document.open(Optional.of(FILE), content());
    document.putSection("lesson", "4");
    assertThat(document.section("lesson")).contains("4");
    assertThat(document.dirty()).isTrue();
    document.putSection("lesson", "3");
    assertThat(document.dirty()).isFalse();
    document.putSection("view", "{}");
    assertThat(document.dirty()).isFalse();
    assertThat(document.content().extras()).containsEntry(List.of("view"), "{}");
    document.removeSection("lesson");
    assertThat(document.dirty()).isTrue();
  }

  @Test
  void whatALayerKeepsGoesAlongWithItsName() {
    document.open(Optional.of(FILE), content());
    layers(layer("first"), layer("two"));
    assertThat(document.content().extras())
        .containsEntry(List.of("layers", "first", "note"), "\"mine\"")
        .doesNotContainKey(NOTE);
    session.undo();
    assertThat(document.content()).isEqualTo(content());
    assertThat(document.dirty()).isFalse();
  }

  @Test
  void whatARemovedLayerKeptComesBackWithIt() {
    document.open(Optional.of(FILE), content());
    layers(layer("two"));
    session.undo();
    assertThat(document.content()).isEqualTo(content());
    layers(layer("two"), layer("one"));
    assertThat(document.content().extras()).containsKey(NOTE);
  }
}
