package org.convolens.ui.worksheet;

import java.util.List;
import javafx.scene.image.Image;

/// Puts pages on paper. Both methods ask other programs and wait for them: they are not for the FX
/// thread.
public interface Printers {
  /// The names of the printers that there are, the usual one first.
  List<String> names();

  /// Prints pictures of pages, each as large as the paper lets it be.
  ///
  /// @param printer one of the names
  /// @return whether the printer took them
  boolean print(List<Image> pages, String printer, int copies);
}
