import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.scene.image.PixelFormat;
import javax.imageio.ImageIO;
import org.convolens.ui.icon.IconDrawing;

/// Draws SVG icons as PNG pictures.
///
/// Called with the folder of the drawings, the folder to write to, the sizes, and the names.
void main(String[] arguments) throws Exception {
  var from = Path.of(arguments[0]);
  var to = Path.of(arguments[1]);
  var done = new CompletableFuture<Void>();
  Platform.startup(() -> {
    try {
      for (var name : arguments[3].split(",")) {
        for (var size : arguments[2].split(",")) {
          draw(
              from.resolve(name + ".svg"),
              Integer.parseInt(size),
              to.resolve(name + "-" + size + ".png"));
        }
      }
      done.complete(null);
    } catch (Throwable e) {
      done.completeExceptionally(e);
    }
  });
  try {
    done.get();
  } finally {
    Platform.exit();
  }
}

void draw(Path svg, int size, Path png) throws IOException {
  try (var stream = Files.newInputStream(svg)) {
    var image = IconDrawing.read(stream).draw(size);
    var argb = new int[size * size];
    image
        .getPixelReader()
        .getPixels(0, 0, size, size, PixelFormat.getIntArgbInstance(), argb, 0, size);
    var picture = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
    picture.setRGB(0, 0, size, size, argb, 0, size);
    ImageIO.write(picture, "png", png.toFile());
  }
}
