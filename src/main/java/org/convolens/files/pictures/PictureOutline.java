package org.convolens.files.pictures;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What a check of a file's structure found, before any pixel is decoded.
///
/// @param format the name of its decoder
/// @param width as declared
/// @param height as declared
/// @param turn as a camera wrote it, 1 to 8 of the Exif standard; 1 is upright
/// @param rows the rows of the picture in the order in which they are decoded; empty for its own
/// @param bytes what the decoder is given: the file, without the parts that no pixel needs
record PictureOutline(
    String format,
    long width,
    long height,
    int turn,
    List<Integer> rows,
    BytesImageStream bytes,
    Set<Picture.Remark> remarks) {

  static PictureOutline of(String format, long width, long height, byte[] bytes) {
    return new PictureOutline(
        format,
        width,
        height,
        1,
        List.of(),
        new BytesImageStream(bytes),
        EnumSet.noneOf(Picture.Remark.class));
  }

  PictureOutline withTurn(int changed) {
    return new PictureOutline(format, width, height, changed, rows, bytes, remarks);
  }

  PictureOutline withRows(List<Integer> order) {
    return new PictureOutline(format, width, height, turn, order, bytes, remarks);
  }

  PictureOutline withRemark(Picture.Remark remark) {
    var all = EnumSet.of(remark);
    all.addAll(remarks);
    return new PictureOutline(format, width, height, turn, rows, bytes, all);
  }
}
