package org.convolens.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.convolens.core.Experiment;
import org.convolens.files.ExperimentReader;
import org.convolens.files.RefusedException;
import org.convolens.ui.text.Texts;

/// What a window opens on.
///
/// @param complaint one sentence, when the file that was named cannot be opened
record Opening(Experiment experiment, Optional<String> complaint) {

  /// The file that was named, or the article's vertical line.
  static Opening of(Texts texts, String... arguments) {
    if (arguments.length == 0) {
      return new Opening(standard(texts), Optional.empty());
    }
    var file = arguments[0];
    try {
      return new Opening(ExperimentReader.read(Path.of(file)), Optional.empty());
    } catch (RefusedException e) {
      return refused(texts, file, String.valueOf(e.getMessage()));
    } catch (IOException _) {
      return refused(texts, file, texts.get("open.unreadable"));
    } catch (OutOfMemoryError _) {
      return refused(texts, file, texts.get("open.tooLarge"));
    }
  }

  private static Opening refused(Texts texts, String file, String reason) {
    return new Opening(standard(texts), Optional.of(file + ": " + reason));
  }

  static Experiment standard(Texts texts) {
    return DefaultExperiment.create(texts.get("title.default"));
  }
}
