package org.convolens.app;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.convolens.core.Experiment;
import org.convolens.files.RefusedException;
import org.convolens.model.Document;
import org.convolens.service.DocumentService;
import org.convolens.ui.text.Texts;

/// What a window opens on.
///
/// @param file where it stands, if it was read from a file
/// @param complaint one sentence, when the file that was named cannot be opened
public record Opening(Optional<Path> file, Document.Content content, Optional<String> complaint) {

  /// An experiment that stands in no file.
  public static Opening on(Experiment experiment) {
    return new Opening(Optional.empty(), Document.Content.of(experiment), Optional.empty());
  }

  /// The file that was named, or the article's vertical line.
  static Opening of(Texts texts, String... arguments) {
    return of(texts, DocumentService::readNow, arguments);
  }

  /// How a file is read.
  @FunctionalInterface
  interface Reader {
    Document.Content read(Path file) throws IOException, RefusedException;
  }

  static Opening of(Texts texts, Reader reader, String... arguments) {
    if (arguments.length == 0) {
      return on(standard(texts));
    }
    var name = arguments[0];
    try {
      var file = Path.of(name);
      return new Opening(Optional.of(file), reader.read(file), Optional.empty());
    } catch (RefusedException e) {
      return refused(texts, name, e.in(texts::get));
    } catch (IOException | InvalidPathException _) {
      return refused(texts, name, texts.get("open.unreadable"));
    } catch (OutOfMemoryError _) {
      return refused(texts, name, texts.get("open.tooLarge"));
    } catch (RuntimeException e) {
      return refused(texts, name, texts.get("open.fault", e.toString()));
    }
  }

  private static Opening refused(Texts texts, String file, String reason) {
    return new Opening(
        Optional.empty(), Document.Content.of(standard(texts)), Optional.of(file + ": " + reason));
  }

  static Experiment standard(Texts texts) {
    return DefaultExperiment.create(texts.get("title.default"));
  }
}
