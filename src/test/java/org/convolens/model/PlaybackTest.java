package org.convolens.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// How far the filter has come at each moment, and where the window stands then.
class PlaybackTest {
  private static final double FRAME = 1 / 60.0;

  private final Playback playback = new Playback();

  @BeforeEach
  void aMapOfSixBySix() {
    playback.setTask(6, 6, 9);
    playback.home();
  }

  private void playUntil(int step) {
    while (playback.step() < step) {
      assertThat(playback.advance(FRAME)).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {Playback.SLOWEST, 1, 2})
  void aRunRestsOnEachCellBeforeItGlidesOn(double speed) {
    playback.speedProperty().set(speed);
    playback.play();
    playUntil(3);
    var resting = 0;
    var gliding = 0;
    while (playback.step() == 3) {
      var ahead = playback.position() - playback.cell();
      assertThat(ahead).isBetween(0.0, 1.0);
      if (ahead == 0) {
        assertThat(gliding).as("frames gliding before the rest").isZero();
        resting++;
      } else {
        gliding++;
      }
      playback.advance(FRAME);
    }
    assertThat(resting).isGreaterThanOrEqualTo(gliding).isGreaterThan(2);
    assertThat(gliding).isGreaterThan(2);
    assertThat(playback.position() - playback.cell()).as("arrived").isCloseTo(0, within(1e-9));
  }

  @Test
  void theWindowNeverJumpsInARun() {
    playback.play();
    var before = playback.position();
    while (playback.advance(FRAME)) {
      assertThat(playback.position() - before).isBetween(0.0, 0.5);
      before = playback.position();
    }
    assertThat(playback.step()).isEqualTo(36);
  }

  @Test
  void aPauseRestsOnTheNearestCell() {
    playback.play();
    playUntil(3);
    while (playback.position() < 2.1) {
      playback.advance(FRAME);
    }
    playback.pause();
    assertThat(playback.step()).isEqualTo(3);
    playback.play();
    while (playback.position() < 2.9) {
      playback.advance(FRAME);
    }
    playback.pause();
    assertThat(playback.step()).isEqualTo(4);
    assertThat(playback.position()).isEqualTo(3);
  }

  @Test
  void aSingleStepSetsOutAtOnce() {
    playback.seek(5);
    playback.stepForward();
    playback.advance(FRAME);
    assertThat(playback.position()).isGreaterThan(4);
    while (playback.advance(FRAME)) {
      assertThat(playback.position()).isBetween(4.0, 5.0);
    }
    assertThat(playback.step()).isEqualTo(6);
  }

  @Test
  void anotherMapKeepsTheStepWhereItExists() {
    playback.seek(10);
    playback.setTask(6, 8, 9);
    assertThat(playback.row()).isEqualTo(1);
    assertThat(playback.column()).isEqualTo(1);
    playback.setTask(2, 3, 9);
    assertThat(playback.step()).isEqualTo(6);
    assertThat(playback.row()).isEqualTo(1);
    assertThat(playback.column()).isEqualTo(2);
  }
}
