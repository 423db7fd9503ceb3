package org.convolens.files;

import org.convolens.core.RunControl;
import org.convolens.files.pictures.PictureReader;

/// Whatever bytes a picture file holds, reading it ends in a picture or a sentence.
public final class PictureFuzz {
  private PictureFuzz() {}

  /// Called by Jazzer with one input after the other.
  public static void fuzzerTestOneInput(byte[] file) {
    try {
      var picture = PictureReader.read(file, PictureReader.Large.REDUCE, RunControl.NONE);
      Claims.hold(picture.pixels().rows() <= PictureReader.MOST_SIDE, "the picture is too large");
      Claims.hold(picture.pixels().min() >= 0, "a value is below 0");
      Claims.hold(picture.pixels().max() <= 1, "a value is above 1");
    } catch (RefusedException e) {
      Claims.sentence(e);
    }
  }
}
