package org.convolens.files.pictures;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.convolens.files.RefusedException;

/// Checks the header of a Windows bitmap: its kind, and that every declared length lies within the
/// file, which the decoder would take on trust.
final class BmpStructure {
  private static final int FILE_HEADER = 14;
  private static final int LEAST_INFO = 40;
  private static final int PLAIN = 0;
  private static final int RUNS_OF_8_BITS = 1;
  private static final int RUNS_OF_4_BITS = 2;
  private static final int MASKS = 3;

  private BmpStructure() {}

  static PictureOutline check(byte[] file) throws RefusedException {
    if (file.length < FILE_HEADER + LEAST_INFO) {
      throw RefusedException.of("picture.cutOff");
    }
    var header = ByteBuffer.wrap(file.clone()).order(ByteOrder.LITTLE_ENDIAN);
    var start = Integer.toUnsignedLong(header.getInt(10));
    var info = Integer.toUnsignedLong(header.getInt(FILE_HEADER));
    var width = (long) header.getInt(18);
    var height = Math.abs((long) header.getInt(22));
    var bits = Short.toUnsignedInt(header.getShort(28));
    var packing = header.getInt(30);
    checkKind(info, bits, packing);
    if (width < 1 || height < 1 || start < FILE_HEADER + info) {
      throw RefusedException.of("picture.damaged", "BMP");
    }
    PictureReader.requireSize(width, height);
    var needed = packing == PLAIN || packing == MASKS ? (width * bits + 31) / 32 * 4 * height : 1;
    if (start > file.length || needed > file.length - start) {
      throw RefusedException.of("picture.cutOff");
    }
    var colours = Integer.toUnsignedLong(header.getInt(46));
    if (bits <= 8 && (colours > 1L << bits || FILE_HEADER + info + 4 * colours > start)) {
      throw RefusedException.of("picture.damaged", "BMP");
    }
    var rest = Math.toIntExact(file.length - start);
    header.putInt(34, Math.toIntExact(Math.min(rest, packing == PLAIN ? needed : rest)));
    return PictureOutline.of("bmp", width, height, header.array());
  }

  private static void checkKind(long info, int bits, int packing) throws RefusedException {
    var known =
        switch (packing) {
          case PLAIN ->
              bits == 1 || bits == 4 || bits == 8 || bits == 16 || bits == 24 || bits == 32;
          case RUNS_OF_8_BITS -> bits == 8;
          case RUNS_OF_4_BITS -> bits == 4;
          case MASKS -> bits == 16 || bits == 32;
          default -> false;
        };
    if (!known || (info != LEAST_INFO && info != 108 && info != 124)) {
      throw RefusedException.of("picture.bmpKind");
    }
  }
}
