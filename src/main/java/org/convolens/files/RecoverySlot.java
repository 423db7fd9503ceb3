package org.convolens.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// The unsaved work of one window, written aside. Not for several threads at once.
public final class RecoverySlot implements AutoCloseable {
  /// The section that says which file the work belongs to.
  private static final List<String> ABOUT = List.of("recovery");

  private final Path lock;
  private final Path data;
  private final FileChannel channel;
  private final Runnable released;

  RecoverySlot(Path lock, FileChannel channel, Runnable released) {
    this.lock = lock;
    this.channel = channel;
    this.released = released;
    var name = String.valueOf(lock.getFileName());
    data = lock.resolveSibling(name.substring(0, name.lastIndexOf('.')) + ".convolens");
  }

  /// What was written aside.
  ///
  /// @param file where it was opened from or saved to last
  public record Work(ExperimentFile content, Optional<Path> file) {}

  boolean written() {
    return Files.exists(data);
  }

  /// When it was written.
  public Instant time() {
    try {
      return Files.getLastModifiedTime(data).toInstant();
    } catch (IOException _) {
      return Instant.EPOCH;
    }
  }

  public void write(Work work) throws IOException {
    var extras = new LinkedHashMap<>(work.content().extras());
    var about = work.file().map(file -> Section.empty().with("file", file.toString()));
    extras.put(ABOUT, about.orElse(Section.empty()).json());
    var whole = new ExperimentFile(work.content().experiment(), extras);
    AtomicFile.write(data, out -> ExperimentWriter.write(whole, out));
  }

  /// Reads it back.
  ///
  /// @throws RefusedException when it is no experiment
  public Work read() throws IOException, RefusedException {
    var whole = ExperimentReader.readUnfinished(data);
    var extras = new LinkedHashMap<>(whole.extras());
    var about = Optional.ofNullable(extras.remove(ABOUT)).map(Section::of);
    return new Work(
        new ExperimentFile(whole.experiment(), extras),
        about.flatMap(section -> section.text("file")).map(Path::of));
  }

  /// Nothing is unsaved any more.
  public void clear() throws IOException {
    Files.deleteIfExists(data);
  }

  /// Lets go of it and leaves what is written for the next start.
  public void putBack() throws IOException {
    channel.close();
    released.run();
  }

  /// Lets go of it for good.
  @Override
  public void close() throws IOException {
    clear();
    // While the lock is held, so that nobody takes it for one left behind.
    Files.deleteIfExists(lock);
    putBack();
  }
}
