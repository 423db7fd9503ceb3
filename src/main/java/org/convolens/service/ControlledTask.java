package org.convolens.service;

import javafx.concurrent.Task;
import org.convolens.core.RunControl;

/// A task whose mathematics stops when the task is cancelled, and says how far it is.
abstract class ControlledTask<T> extends Task<T> {
  final RunControl control =
      new RunControl() {
        @Override
        public boolean cancelled() {
          return isCancelled();
        }

        @Override
        public void progress(long done, long total) {
          updateProgress(done, total);
        }
      };
}
