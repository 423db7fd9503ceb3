package org.convolens.lesson;

/// How far a learner has come.
public interface LessonProgress {
  /// The step a lesson was left at; 0 when it was never opened.
  int step(String lesson);

  /// Whether the end of a lesson was ever reached.
  boolean finished(String lesson);

  /// Remembers where a lesson is, and whether its end is reached.
  void remember(String lesson, int step, boolean finished);
}
