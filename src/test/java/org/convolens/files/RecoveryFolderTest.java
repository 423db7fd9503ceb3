package org.convolens.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.convolens.core.Experiment;
import org.convolens.core.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Unsaved work is offered when its program is dead, and never before.
class RecoveryFolderTest {
  @TempDir Path state;

  private static RecoverySlot.Work work(String title) {
    return new RecoverySlot.Work(
        new ExperimentFile(
            new Experiment(title, Tensor.signal(1, Float.NaN), List.of()),
            Map.of(List.of("lesson"), "{\"step\":2}")),
        Optional.of(Path.of("/home/me/line.convolens")));
  }

  private List<String> offered() throws Exception {
    var titles = new ArrayList<String>();
    for (var slot : new RecoveryFolder(state).leftBehind()) {
      titles.add(slot.read().content().experiment().title());
      slot.putBack();
    }
    return titles;
  }

  @Test
  void workComesBackWhole() throws Exception {
    var slot = new RecoveryFolder(state).open();
    slot.write(work("mine"));
    slot.putBack();
    var left = new RecoveryFolder(state).leftBehind();
    assertThat(left).hasSize(1);
    var back = left.getFirst().read();
    assertThat(back).isEqualTo(work("mine"));
    left.getFirst().close();
    assertThat(offered()).isEmpty();
  }

  @Test
  void ofThisProgramNothingIsOffered() throws Exception {
    try (var slot = new RecoveryFolder(state).open()) {
      slot.write(work("mine"));
      assertThat(offered()).isEmpty();
      slot.clear();
    }
    try (var files = Files.list(state.resolve("recovery"))) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void anotherProgramsIsOfferedOnlyAfterItsDeath() throws Exception {
    var other = SavingProgram.start("hold", state.toString()).start();
    try (var said = other.inputReader()) {
      assertThat(said.readLine()).isEqualTo("ready");
      assertThat(offered()).isEmpty();
      assertThat(offered()).as("having looked changes nothing").isEmpty();
    } finally {
      other.destroyForcibly();
    }
    assertThat(other.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(offered()).containsExactly("held");
  }

  @Test
  void whatOneProgramLooksAtNoOtherIsOffered() throws Exception {
    var slot = new RecoveryFolder(state).open();
    slot.write(work("mine"));
    slot.putBack();
    var looking = new RecoveryFolder(state).leftBehind();
    assertThat(looking).hasSize(1);
    assertThat(offered()).isEmpty();
    looking.getFirst().putBack();
    assertThat(offered()).containsExactly("mine");
  }

  @Test
  void theLatestComesFirst() throws IOException {
    var folder = new RecoveryFolder(state);
    for (var age = 3; age > 0; age--) {
      var slot = folder.open();
      slot.write(work("age " + age));
      slot.putBack();
    }
    var left = folder.leftBehind();
    assertThat(left).hasSize(3);
    assertThat(left).isSortedAccordingTo((a, b) -> b.time().compareTo(a.time()));
    for (var slot : left) {
      slot.close();
    }
  }
}
