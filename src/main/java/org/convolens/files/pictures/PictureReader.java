package org.convolens.files.pictures;

import java.util.Arrays;
import java.util.EnumSet;
import org.convolens.core.RunControl;
import org.convolens.files.RefusedException;

/// Reads PNG, JPEG, GIF and BMP pictures. The structure of a file is checked before its decoder
/// sees it, so that a picture that is cut off, or declares what it does not hold, is refused before
/// memory is taken.
public final class PictureReader {
  /// The longest side a picture keeps its own resolution at.
  public static final int MOST_SIDE = 2048;

  /// Files larger than this, in bytes, are not read.
  public static final long MOST_BYTES = 64L << 20;

  private static final int LONGEST_DECLARED_SIDE = 30_000;
  private static final long MOST_DECLARED_PIXELS = 64L << 20;

  private PictureReader() {}

  /// What becomes of a picture larger than [#MOST_SIDE].
  public enum Large {
    /// It is refused.
    REFUSE,
    /// Only every second, third, … pixel is taken, until it fits.
    REDUCE
  }

  /// Whether a file that begins like this is a picture of a known kind.
  public static boolean recognises(byte[] start) {
    return isPng(start) || isJpeg(start) || isGif(start) || isBmp(start);
  }

  private static boolean isPng(byte[] start) {
    return begins(start, PngStructure.SIGNATURE);
  }

  private static boolean isJpeg(byte[] start) {
    return begins(start, new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF});
  }

  private static boolean isGif(byte[] start) {
    return begins(start, new byte[] {'G', 'I', 'F', '8'});
  }

  private static boolean isBmp(byte[] start) {
    return begins(start, new byte[] {'B', 'M'});
  }

  private static boolean begins(byte[] file, byte[] signature) {
    return file.length >= signature.length
        && Arrays.equals(signature, Arrays.copyOf(file, signature.length));
  }

  /// Reads a picture from the bytes of its file.
  ///
  /// @throws RefusedException when it is no whole picture of a known kind, or too large
  /// @throws java.util.concurrent.CancellationException when the control says so
  public static Picture read(byte[] file, Large large, RunControl control) throws RefusedException {
    var outline = outline(file);
    requireSize(outline.width(), outline.height());
    var longest = Math.max(outline.width(), outline.height());
    if (longest > MOST_SIDE && large == Large.REFUSE) {
      throw RefusedException.of("picture.large", outline.width(), outline.height(), MOST_SIDE);
    }
    var reduced = Math.toIntExact(Math.ceilDiv(longest, MOST_SIDE));
    var decoded = Decoding.run(outline, reduced, control);
    var pixels = new PictureTensor(decoded.image(), outline.turn());
    var remarks = EnumSet.noneOf(Picture.Remark.class);
    remarks.addAll(outline.remarks());
    if (decoded.faulty()) {
      remarks.add(Picture.Remark.FAULTY);
    }
    var tensor = pixels.tensor();
    if (pixels.transparent()) {
      remarks.add(Picture.Remark.LAID_ON_WHITE);
    }
    return new Picture(tensor, reduced, remarks);
  }

  private static PictureOutline outline(byte[] file) throws RefusedException {
    if (isPng(file)) {
      return PngStructure.check(file);
    }
    if (isJpeg(file)) {
      return JpegStructure.check(file);
    }
    if (isGif(file)) {
      return GifStructure.check(file);
    }
    if (isBmp(file)) {
      return BmpStructure.check(file);
    }
    throw RefusedException.of("picture.unknown");
  }

  static void requireSize(long width, long height) throws RefusedException {
    if (width < 1 || height < 1) {
      throw RefusedException.of("picture.empty");
    }
    if (width > LONGEST_DECLARED_SIDE
        || height > LONGEST_DECLARED_SIDE
        || width * height > MOST_DECLARED_PIXELS) {
      throw RefusedException.of("picture.tooLarge", width, height);
    }
  }
}
