package org.convolens.ui.worksheet;

import java.util.List;
import javafx.scene.Node;
import javafx.stage.Stage;

/// Puts pages on paper.
public interface Printer {
  /// What became of it.
  enum Outcome {
    PRINTED,
    CANCELLED,
    NO_PRINTER,
    FAILED
  }

  /// Asks which printer, then prints.
  ///
  /// @param over the window the question belongs to
  Outcome print(List<Node> pages, Stage over);
}
