package org.convolens.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// Where unsaved work is written aside: a file a window, and beside it one that the window keeps
/// locked while it lives. The system lets go of the lock when the program dies, however it dies; a
/// file whose lock is free was left behind.
public final class RecoveryFolder {
  private static final String LOCK = ".lock";

  /// The slots of this process: the system knows locks by process, and closing a second channel to
  /// a file may let go of the first one's lock.
  private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();

  private final Path folder;

  public RecoveryFolder(Path state) {
    folder = state.resolve("recovery");
  }

  /// A place for one window, for as long as it is not closed.
  public RecoverySlot open() throws IOException {
    Files.createDirectories(folder);
    while (true) {
      var slot = claim(folder.resolve(UUID.randomUUID() + LOCK));
      if (slot.isPresent()) {
        return slot.get();
      }
    }
  }

  /// Everything that was left behind by programs that are dead, latest first. Each is claimed, so
  /// that no other program offers it too, and must be closed or put back.
  public List<RecoverySlot> leftBehind() throws IOException {
    var left = new ArrayList<RecoverySlot>();
    if (!Files.isDirectory(folder)) {
      return left;
    }
    try (var locks = Files.newDirectoryStream(folder, "*" + LOCK)) {
      for (var lock : locks) {
        var slot = claim(lock);
        if (slot.isPresent() && slot.get().written()) {
          left.add(slot.get());
        } else if (slot.isPresent()) {
          slot.get().close();
        }
      }
    }
    left.sort((a, b) -> b.time().compareTo(a.time()));
    return left;
  }

  /// Takes a lock that nobody holds.
  private static Optional<RecoverySlot> claim(Path lock) throws IOException {
    if (!OWN.add(lock)) {
      return Optional.empty();
    }
    var channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    var held = Optional.<FileLock>empty();
    try {
      held = Optional.ofNullable(channel.tryLock());
    } finally {
      if (held.isEmpty() || !Files.exists(lock)) {
        // Taken by another, or taken, looked into and deleted by one between opening and locking.
        channel.close();
        OWN.remove(lock);
      }
    }
    return channel.isOpen()
        ? Optional.of(new RecoverySlot(lock, channel, () -> OWN.remove(lock)))
        : Optional.empty();
  }
}
