package org.convolens.service;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.util.Duration;
import org.convolens.files.RecoveryFolder;
import org.convolens.files.RecoverySlot;
import org.convolens.files.RefusedException;
import org.convolens.model.Document;

/// Writes what is unsaved aside, two seconds after the last edit, and finds what a crash left
/// behind. The disk is touched off the FX thread only.
public final class RecoveryService implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(RecoveryService.class.getName());
  private static final Duration QUIET = Duration.seconds(2);

  /// Who never rests for two seconds loses no more than this.
  private static final Duration LONGEST = Duration.seconds(10);

  private final RecoveryFolder folder;
  private final Document document;
  private final Runnable prepare;
  private final ExecutorService executor =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("recovery").factory());
  private final PauseTransition quiet = new PauseTransition(QUIET);
  private final PauseTransition longest = new PauseTransition(LONGEST);

  /// Of this window; for the executor only.
  private Optional<RecoverySlot> slot = Optional.empty();

  /// Work that a crash left behind.
  ///
  /// @param time when it was written
  public record LeftBehind(
      RecoverySlot slot, Document.Content content, Optional<Path> file, Instant time) {}

  /// @param prepare completes the document before it is written
  public RecoveryService(RecoveryFolder folder, Document document, Runnable prepare) {
    this.folder = folder;
    this.document = document;
    this.prepare = prepare;
    quiet.setOnFinished(_ -> writeAside());
    longest.setOnFinished(_ -> writeAside());
  }

  /// Follows the document from now on. For the FX thread.
  public void follow() {
    document.dirtyProperty().subscribe(_ -> edited());
    document.contentProperty().subscribe(_ -> edited());
  }

  private void edited() {
    if (!document.dirty()) {
      quiet.stop();
      longest.stop();
      executor.execute(() -> withSlot(RecoverySlot::clear));
      return;
    }
    quiet.playFromStart();
    if (longest.getStatus() != Animation.Status.RUNNING) {
      longest.playFromStart();
    }
  }

  private void writeAside() {
    prepare.run();
    quiet.stop();
    longest.stop();
    var work = new RecoverySlot.Work(Contents.toFile(document.content()), document.file());
    executor.execute(() -> {
      try {
        if (slot.isEmpty()) {
          slot = Optional.of(folder.open());
        }
        slot.get().write(work);
      } catch (IOException e) {
        LOG.log(Level.WARNING, "Unsaved work cannot be written aside", e);
      }
    });
  }

  @FunctionalInterface
  private interface SlotAction {
    void on(RecoverySlot slot) throws IOException;
  }

  private void withSlot(SlotAction action) {
    slot.ifPresent(own -> act(own, action));
  }

  private static void act(RecoverySlot slot, SlotAction action) {
    try {
      action.on(slot);
    } catch (IOException e) {
      LOG.log(Level.WARNING, "The folder for unsaved work cannot be changed", e);
    }
  }

  // --- What a crash left

  /// Finds what was left behind; the answer comes on the FX thread. Each must be taken over,
  /// dropped or put back.
  public void leftBehind(Consumer<List<LeftBehind>> then) {
    executor.execute(() -> {
      var found = new ArrayList<LeftBehind>();
      try {
        for (var left : folder.leftBehind()) {
          read(left).ifPresentOrElse(found::add, () -> act(left, RecoverySlot::putBack));
        }
      } catch (IOException e) {
        LOG.log(Level.WARNING, "The folder for unsaved work cannot be read", e);
      }
      Platform.runLater(() -> then.accept(found));
    });
  }

  private static Optional<LeftBehind> read(RecoverySlot left) {
    try {
      var work = left.read();
      return Optional.of(
          new LeftBehind(left, Contents.of(work.content()), work.file(), left.time()));
    } catch (IOException | RefusedException | OutOfMemoryError e) {
      LOG.log(Level.WARNING, "Unsaved work cannot be read", e);
      return Optional.empty();
    }
  }

  /// Makes it this window's own, so that it stays on disk until it is saved. The window's present
  /// work must be done with.
  public void takeOver(LeftBehind left) {
    executor.execute(() -> {
      withSlot(RecoverySlot::close);
      slot = Optional.of(left.slot());
    });
    document.recover(left.file(), left.content());
  }

  public void drop(LeftBehind left) {
    executor.execute(() -> act(left.slot(), RecoverySlot::close));
  }

  /// Leaves it for another start.
  public void putBack(LeftBehind left) {
    executor.execute(() -> act(left.slot(), RecoverySlot::putBack));
  }

  /// The window closes and its work is saved or given up.
  @Override
  public void close() {
    quiet.stop();
    longest.stop();
    executor.execute(() -> withSlot(RecoverySlot::close));
    executor.shutdown();
    try {
      if (!executor.awaitTermination(2, TimeUnit.SECONDS)) {
        LOG.warning("The folder for unsaved work is not tidied in time");
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
