package org.convolens.service;

import java.io.IOException;
import java.util.Properties;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.convolens.files.LessonProgressFile;
import org.convolens.lesson.LessonProgress;

/// Remembers on disk how far a learner has come; written off the FX thread.
public final class LessonProgressService implements LessonProgress, AutoCloseable {
  private static final Logger LOG = Logger.getLogger(LessonProgressService.class.getName());
  private static final String STEP = ".step";
  private static final String FINISHED = ".finished";

  private final LessonProgressFile file;
  private final Properties known = new Properties();
  private final ExecutorService executor =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("progress").factory());

  /// Reads what is remembered. Not for the FX thread.
  public LessonProgressService(LessonProgressFile file) {
    this.file = file;
    try {
      known.putAll(file.read());
    } catch (IOException e) {
      LOG.log(Level.WARNING, "How far the lessons went cannot be read", e);
    }
  }

  @Override
  public int step(String lesson) {
    try {
      return Math.max(0, Integer.parseInt(known.getProperty(lesson + STEP, "0")));
    } catch (NumberFormatException _) {
      return 0;
    }
  }

  @Override
  public boolean finished(String lesson) {
    return Boolean.parseBoolean(known.getProperty(lesson + FINISHED, "false"));
  }

  @Override
  public void remember(String lesson, int step, boolean finished) {
    known.setProperty(lesson + STEP, Integer.toString(step));
    if (finished) {
      known.setProperty(lesson + FINISHED, "true");
    }
    var copy = new Properties();
    copy.putAll(known);
    executor.execute(() -> {
      try {
        file.write(copy);
      } catch (IOException e) {
        LOG.log(Level.WARNING, "How far the lessons went cannot be kept", e);
      }
    });
  }

  /// Writes what is left to write.
  @Override
  public void close() {
    executor.shutdown();
    try {
      if (!executor.awaitTermination(2, TimeUnit.SECONDS)) {
        LOG.warning("How far the lessons went could not be written in time");
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
