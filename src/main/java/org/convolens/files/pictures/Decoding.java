package org.convolens.files.pictures;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadProgressListener;
import javax.imageio.event.IIOReadWarningListener;
import org.convolens.core.RunControl;
import org.convolens.files.RefusedException;

/// One picture going through its decoder: followed, so that it can be stopped and an unfinished one
/// is noticed.
final class Decoding implements IIOReadProgressListener, IIOReadWarningListener {
  private final RunControl control;
  private float percent;
  private boolean complete;
  private boolean faulty;

  /// What came out.
  ///
  /// @param faulty whether the decoder complained
  record Decoded(BufferedImage image, boolean faulty) {}

  private Decoding(RunControl control) {
    this.control = control;
  }

  /// Decodes the first picture of a file whose structure was checked.
  ///
  /// @param every take only every such pixel along each side
  static Decoded run(PictureOutline outline, int every, RunControl control)
      throws RefusedException {
    var reader = ImageIO.getImageReadersByFormatName(outline.format()).next();
    var decoding = new Decoding(control);
    try (var stream = outline.bytes()) {
      reader.setInput(stream, true, true);
      reader.addIIOReadProgressListener(decoding);
      reader.addIIOReadWarningListener(decoding);
      if (reader.getWidth(0) != outline.width() || reader.getHeight(0) != outline.height()) {
        throw damaged(outline);
      }
      var wanted = reader.getDefaultReadParam();
      wanted.setSourceSubsampling(every, every, 0, 0);
      var image = reader.read(0, wanted);
      control.checkpoint();
      if (!decoding.complete) {
        throw RefusedException.of("picture.cutOff");
      }
      inOrder(image, outline.rows());
      return new Decoded(image, decoding.faulty || decoding.unfinished(outline, image.getHeight()));
    } catch (IOException | RuntimeException e) {
      if (e instanceof CancellationException cancelled) {
        throw cancelled;
      }
      throw damaged(outline);
    } finally {
      reader.dispose();
    }
  }

  private static void inOrder(BufferedImage image, List<Integer> rows) {
    if (rows.isEmpty()) {
      return;
    }
    var decoded = image.copyData(null);
    for (var index = 0; index < rows.size(); index++) {
      image
          .getRaster()
          .setDataElements(
              0,
              rows.get(index),
              image.getWidth(),
              1,
              decoded.getDataElements(0, index, image.getWidth(), 1, null));
    }
  }

  private static RefusedException damaged(PictureOutline outline) {
    return RefusedException.of("picture.damaged", outline.format().toUpperCase(Locale.ROOT));
  }

  /// Whether rows at the bottom never came. Not so for JPEG: its decoder puts something in the
  /// place of every row that is missing, and warns; how far it says to be is a guess at the number
  /// of scans, which for whole pictures may end anywhere.
  private boolean unfinished(PictureOutline outline, int rows) {
    return !outline.format().equals("jpeg") && percent > 0 && percent < 100f * (rows - 2) / rows;
  }

  @Override
  public void imageProgress(ImageReader source, float done) {
    percent = done;
    if (control.cancelled()) {
      source.abort();
    }
  }

  @Override
  public void imageComplete(ImageReader source) {
    complete = true;
  }

  @Override
  public void warningOccurred(ImageReader source, String warning) {
    faulty |= !warning.contains("ICC") && !warning.contains("profile");
  }

  @Override
  public void readAborted(ImageReader source) {}

  @Override
  public void imageStarted(ImageReader source, int index) {}

  @Override
  public void sequenceStarted(ImageReader source, int first) {}

  @Override
  public void sequenceComplete(ImageReader source) {}

  @Override
  public void thumbnailStarted(ImageReader source, int index, int thumbnail) {}

  @Override
  public void thumbnailProgress(ImageReader source, float done) {}

  @Override
  public void thumbnailComplete(ImageReader source) {}
}
