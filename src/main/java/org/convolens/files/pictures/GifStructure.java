package org.convolens.files.pictures;

import java.util.List;
import org.convolens.files.RefusedException;

/// Walks the blocks of a GIF file (GIF89a) as far as its second picture, if there is one: the first
/// must be whole. A file that only lacks its end mark has lost nothing.
final class GifStructure {
  private static final int HEADER = 13;
  private static final int EXTENSION = 0x21;
  private static final int PICTURE = 0x2C;
  private static final int END = 0x3B;
  private static final int INTERLACED = 0x40;
  private static final List<Integer> ROWS_IN_PASSES = List.of(0, 4, 2, 1, 3);

  private final byte[] file;
  private int at = HEADER;

  private GifStructure(byte[] file) {
    this.file = file;
  }

  static PictureOutline check(byte[] file) throws RefusedException {
    return new GifStructure(file).walk();
  }

  private PictureOutline walk() throws RefusedException {
    skipColours(byteAt(10));
    if (!skipToPicture()) {
      throw RefusedException.of("picture.damaged", "GIF");
    }
    var left = unsignedShort(at);
    var top = unsignedShort(at + 2);
    var width = unsignedShort(at + 4);
    var height = unsignedShort(at + 6);
    var covered = left == 0 && top == 0 && width == unsignedShort(6) && height == unsignedShort(8);
    if (!covered && unsignedShort(6) != 0) {
      throw RefusedException.of("picture.partGif");
    }
    var flags = byteAt(at + 8);
    var described = at + 8;
    at += 9;
    skipColours(flags);
    at++;
    skipSubBlocks();
    var interlaced = (flags & INTERLACED) != 0 && height < ROWS_IN_PASSES.size();
    var outline =
        interlaced
            ? inPasses(width, height, described)
            : PictureOutline.of("gif", width, height, file);
    return skipToPicture() ? outline.withRemark(Picture.Remark.FIRST_OF_SEVERAL) : outline;
  }

  /// Java's decoder loses rows of interlaced pictures so low that a pass has none: it is given the
  /// rows as they come, to be put in order afterwards.
  private PictureOutline inPasses(int width, int height, int described) throws RefusedException {
    if (width > PictureReader.MOST_SIDE) {
      throw RefusedException.of("picture.partGif");
    }
    var plain = file.clone();
    plain[described] &= (byte) ~INTERLACED;
    return PictureOutline.of("gif", width, height, plain)
        .withRows(ROWS_IN_PASSES.stream().filter(row -> row < height).toList());
  }

  /// @return whether there is another picture; then its description comes next
  private boolean skipToPicture() throws RefusedException {
    while (at < file.length) {
      switch (byteAt(at++)) {
        case PICTURE -> {
          return true;
        }
        case EXTENSION -> {
          at++;
          skipSubBlocks();
        }
        case END -> {
          return false;
        }
        default -> throw RefusedException.of("picture.damaged", "GIF");
      }
    }
    return false;
  }

  private void skipColours(int flags) {
    if ((flags & 0x80) != 0) {
      at += 3 << ((flags & 7) + 1);
    }
  }

  private void skipSubBlocks() throws RefusedException {
    for (var length = byteAt(at++); length > 0; length = byteAt(at++)) {
      at += length;
    }
  }

  private int unsignedShort(int index) throws RefusedException {
    return byteAt(index) | byteAt(index + 1) << 8;
  }

  private int byteAt(int index) throws RefusedException {
    if (index >= file.length) {
      throw RefusedException.of("picture.cutOff");
    }
    return file[index] & 0xFF;
  }
}
