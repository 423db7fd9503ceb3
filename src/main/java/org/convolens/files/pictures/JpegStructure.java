package org.convolens.files.pictures;

import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.Set;
import org.convolens.files.RefusedException;

/// Walks the segments of a JPEG file (ITU-T T.81, annex B) up to its end mark: finds the declared
/// size and how the camera was held, and counts the scans, each of which costs the decoder a pass
/// over the whole picture. A file without its end mark is cut off, even if no pixel is missing:
/// nothing else tells a progressive picture from its first half.
final class JpegStructure {
  private static final int MOST_SCANS = 64;
  private static final int START_OF_SCAN = 0xDA;
  private static final int END = 0xD9;
  private static final int APPLICATION_1 = 0xE1;

  private final byte[] file;
  private final Set<Byte> channelsToCome = new HashSet<>();
  private int at = 2;
  private int scans;
  private long width;
  private long height;
  private int turn = 1;

  private JpegStructure(byte[] file) {
    this.file = file;
  }

  static PictureOutline check(byte[] file) throws RefusedException {
    var structure = new JpegStructure(file);
    structure.walk();
    if (structure.width == 0 || structure.height == 0 || structure.scans == 0) {
      throw RefusedException.of("picture.damaged", "JPEG");
    }
    if (!structure.channelsToCome.isEmpty()) {
      throw RefusedException.of("picture.cutOff");
    }
    return PictureOutline.of("jpeg", structure.width, structure.height, file)
        .withTurn(structure.turn);
  }

  private void walk() throws RefusedException {
    for (var marker = marker(); marker != END; marker = marker()) {
      if (standsAlone(marker)) {
        continue;
      }
      var length = unsignedShort(at);
      if (length < 2 || at + length > file.length) {
        throw RefusedException.of("picture.cutOff");
      }
      if (isFrame(marker)) {
        frame(length);
      } else if (marker == APPLICATION_1) {
        turn = ExifTurn.of(ByteBuffer.wrap(file, at + 2, length - 2).slice(), turn);
      } else if (marker == START_OF_SCAN) {
        scanHeader(length);
      }
      at += length;
      if (marker == START_OF_SCAN) {
        scan();
      }
    }
  }

  /// The next marker; bytes of 0xFF before it are fill.
  private int marker() throws RefusedException {
    while (at + 1 < file.length && file[at] == (byte) 0xFF && file[at + 1] == (byte) 0xFF) {
      at++;
    }
    if (at + 1 >= file.length) {
      throw RefusedException.of("picture.cutOff");
    }
    if (file[at] != (byte) 0xFF) {
      throw RefusedException.of("picture.damaged", "JPEG");
    }
    at += 2;
    return file[at - 1] & 0xFF;
  }

  private static boolean standsAlone(int marker) {
    return marker == 0x01 || (marker >= 0xD0 && marker <= 0xD8);
  }

  private static boolean isFrame(int marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
  }

  private void frame(int length) throws RefusedException {
    if (length < 8 || length < 8 + 3 * (file[at + 7] & 0xFF) || width != 0) {
      throw RefusedException.of("picture.damaged", "JPEG");
    }
    height = unsignedShort(at + 3);
    width = unsignedShort(at + 5);
    if (file[at + 7] != 1 && file[at + 7] != 3) {
      throw RefusedException.of("picture.fourColours");
    }
    for (var index = 0; index < file[at + 7]; index++) {
      channelsToCome.add(file[at + 8 + 3 * index]);
    }
  }

  private void scanHeader(int length) throws RefusedException {
    if (length < 6 || length < 6 + 2 * (file[at + 2] & 0xFF)) {
      throw RefusedException.of("picture.damaged", "JPEG");
    }
    for (var index = 0; index < file[at + 2]; index++) {
      channelsToCome.remove(file[at + 3 + 2 * index]);
    }
  }

  /// Skips coded data up to the next marker that is no restart.
  private void scan() throws RefusedException {
    if (++scans > MOST_SCANS) {
      throw RefusedException.of("picture.scans", MOST_SCANS);
    }
    while (at + 1 < file.length) {
      var next = file[at + 1] & 0xFF;
      if (file[at] == (byte) 0xFF && next != 0 && next != 0xFF && !(next >= 0xD0 && next <= 0xD7)) {
        return;
      }
      at++;
    }
    throw RefusedException.of("picture.cutOff");
  }

  private int unsignedShort(int index) throws RefusedException {
    if (index + 1 >= file.length) {
      throw RefusedException.of("picture.cutOff");
    }
    return (file[index] & 0xFF) << 8 | (file[index + 1] & 0xFF);
  }
}
