package org.convolens.files.pictures;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.CRC32;
import org.convolens.files.RefusedException;

/// Walks the chunks of a PNG file (W3C PNG, third edition): every chunk whole and with its right
/// sum, up to the end mark. Keeps only what pixels are made of, so that no decoder ever unpacks the
/// texts and profiles beside them.
final class PngStructure {
  static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  private static final Set<String> KEPT = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");
  private static final int HEADER = 13;
  private static final int FRAME = 12;

  private PngStructure() {}

  static PictureOutline check(byte[] file) throws RefusedException {
    var kept = new ByteArrayOutputStream(file.length);
    kept.write(file, 0, SIGNATURE.length);
    var at = SIGNATURE.length;
    var several = false;
    for (var type = ""; !type.equals("IEND"); ) {
      var length = chunkLength(file, at);
      type = new String(file, at + 4, 4, StandardCharsets.ISO_8859_1);
      if (at == SIGNATURE.length && !(type.equals("IHDR") && length == HEADER)) {
        throw RefusedException.of("picture.damaged", "PNG");
      }
      checkSum(file, at, length);
      if (KEPT.contains(type)) {
        kept.write(file, at, length + FRAME);
      }
      several |= type.equals("acTL");
      at += length + FRAME;
    }
    var header = ByteBuffer.wrap(file, SIGNATURE.length + 8, HEADER);
    var outline =
        PictureOutline.of(
            "png",
            Integer.toUnsignedLong(header.getInt()),
            Integer.toUnsignedLong(header.getInt()),
            kept.toByteArray());
    return several ? outline.withRemark(Picture.Remark.FIRST_OF_SEVERAL) : outline;
  }

  private static int chunkLength(byte[] file, int at) throws RefusedException {
    if (at + FRAME > file.length) {
      throw RefusedException.of("picture.cutOff");
    }
    var length = ByteBuffer.wrap(file).getInt(at);
    if (length < 0 || length > file.length - at - FRAME) {
      throw RefusedException.of("picture.cutOff");
    }
    return length;
  }

  private static void checkSum(byte[] file, int at, int length) throws RefusedException {
    var sum = new CRC32();
    sum.update(file, at + 4, length + 4);
    if ((int) sum.getValue() != ByteBuffer.wrap(file).getInt(at + 8 + length)) {
      throw RefusedException.of("picture.damaged", "PNG");
    }
  }
}
