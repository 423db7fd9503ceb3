package org.convolens.files.pictures;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/// How a camera was held, from the orientation tag of an Exif segment (CIPA DC-008, tag 0x0112).
final class ExifTurn {
  private static final byte[] NAME = {'E', 'x', 'i', 'f', 0, 0};
  private static final int TAG = 0x0112;
  private static final int ENTRY = 12;

  private ExifTurn() {}

  /// The orientation 1 to 8 that a segment holds, or another when it holds none.
  static int of(ByteBuffer segment, int otherwise) {
    if (segment.limit() < NAME.length + 8) {
      return otherwise;
    }
    var name = new byte[NAME.length];
    segment.get(name);
    if (!Arrays.equals(name, NAME)) {
      return otherwise;
    }
    var tiff = segment.slice();
    tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    var directory = tiff.getInt(4);
    if (directory < 8 || directory > tiff.limit() - 2) {
      return otherwise;
    }
    var entries = Short.toUnsignedInt(tiff.getShort(directory));
    for (var entry = 0; entry < entries; entry++) {
      var at = directory + 2 + entry * ENTRY;
      if (at > tiff.limit() - ENTRY) {
        return otherwise;
      }
      if (Short.toUnsignedInt(tiff.getShort(at)) == TAG) {
        var turn = Short.toUnsignedInt(tiff.getShort(at + 8));
        return turn >= 1 && turn <= 8 ? turn : otherwise;
      }
    }
    return otherwise;
  }
}
