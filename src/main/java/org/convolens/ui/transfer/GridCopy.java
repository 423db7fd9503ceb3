package org.convolens.ui.transfer;

import java.io.IOException;
import java.util.function.Consumer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.convolens.files.numbers.TableWriter;
import org.convolens.model.ViewOptions;
import org.convolens.service.TransferService;
import org.convolens.ui.grid.GridContent;

/// Puts a grid on the clipboard, as a picture and as a table at once: a drawing program takes the
/// one, a spreadsheet the other.
final class GridCopy {
  private GridCopy() {}

  /// @param comma whether decimals have a comma
  static void put(
      GridContent content,
      ViewOptions options,
      boolean comma,
      TransferService service,
      Consumer<Throwable> failed) {
    var clipboard = new ClipboardContent();
    try {
      GridSheet.of(content, options)
          .shoot(
              1,
              (argb, width, height) -> {
                var image = new WritableImage(width, height);
                image
                    .getPixelWriter()
                    .setPixels(
                        0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
                clipboard.putImage(image);
              });
    } catch (IOException e) {
      failed.accept(e);
      return;
    }
    service.run(
        () -> TableWriter.text(content.tensor(), content.channel(), '\t', comma),
        table -> {
          clipboard.putString(table);
          Clipboard.getSystemClipboard().setContent(clipboard);
        },
        failed);
  }
}
