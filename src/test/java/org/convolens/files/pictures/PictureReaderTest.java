package org.convolens.files.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import org.convolens.core.RunControl;
import org.convolens.core.Shape;
import org.convolens.files.RefusedException;
import org.convolens.files.pictures.Picture.Remark;
import org.convolens.files.pictures.PictureReader.Large;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureReaderTest {
  private static final byte[] END_OF_JPEG = {(byte) 0xFF, (byte) 0xD9};

  private static Picture read(byte[] file) throws RefusedException {
    return PictureReader.read(file, Large.REFUSE, RunControl.NONE);
  }

  private static byte[] encode(BufferedImage image, String format) throws IOException {
    var out = new ByteArrayOutputStream();
    assertThat(ImageIO.write(image, format, out)).isTrue();
    return out.toByteArray();
  }

  private static BufferedImage image(int width, int height, int type) {
    var image = new BufferedImage(width, height, type);
    var random = new Random(5);
    for (var y = 0; y < height; y++) {
      for (var x = 0; x < width; x++) {
        image.setRGB(x, y, 0xFF << 24 | random.nextInt(1 << 24));
      }
    }
    return image;
  }

  private static BufferedImage grey(int width, int height) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    for (var y = 0; y < height; y++) {
      for (var x = 0; x < width; x++) {
        image.getRaster().setSample(x, y, 0, (7 * x + 31 * y) % 256);
      }
    }
    return image;
  }

  private static BufferedImage greyPalette(int width, int height) {
    var steps = new byte[256];
    for (var step = 0; step < 256; step++) {
      steps[step] = (byte) step;
    }
    var model = new IndexColorModel(8, 256, steps, steps, steps);
    var image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, model);
    image.setData(grey(width, height).getData());
    return image;
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "bmp", "gif"})
  void greyIsOneChannelOfItsOwnValues(String format) throws Exception {
    var image = format.equals("gif") ? greyPalette(5, 3) : grey(5, 3);
    var picture = read(encode(image, format));
    assertThat(picture.pixels().shape()).isEqualTo(Shape.picture(1, 3, 5));
    for (var row = 0; row < 3; row++) {
      for (var column = 0; column < 5; column++) {
        assertThat(picture.pixels().get(row, column))
            .isEqualTo((7 * column + 31 * row) % 256 / 255f);
      }
    }
    assertThat(picture.remarks()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 17})
  void interlacedGifsOfAnyHeightHaveTheirRowsInOrder(int height) throws Exception {
    var pixels = read(encode(greyPalette(3, height), "gif")).pixels();
    for (var row = 0; row < height; row++) {
      assertThat(pixels.get(row, 1))
          .as("row %d of %d", row, height)
          .isEqualTo((7 + 31 * row) % 256 / 255f);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "bmp"})
  void colourIsThreeChannels(String format) throws Exception {
    var image = image(4, 6, BufferedImage.TYPE_INT_RGB);
    var pixels = read(encode(image, format)).pixels();
    assertThat(pixels.shape()).isEqualTo(Shape.picture(3, 6, 4));
    assertThat(pixels.get(0, 2, 1)).isEqualTo((image.getRGB(1, 2) >> 16 & 0xFF) / 255f);
    assertThat(pixels.get(1, 2, 1)).isEqualTo((image.getRGB(1, 2) >> 8 & 0xFF) / 255f);
    assertThat(pixels.get(2, 2, 1)).isEqualTo((image.getRGB(1, 2) & 0xFF) / 255f);
  }

  @Test
  void jpegIsReadCloseToWhatWasWritten() throws Exception {
    var flat = new BufferedImage(16, 16, BufferedImage.TYPE_BYTE_GRAY);
    flat.getRaster().setSamples(0, 0, 16, 16, 0, new int[256]);
    flat.getRaster().setSamples(0, 0, 16, 8, 0, filled(128, 200));
    var pixels = read(encode(flat, "jpeg")).pixels();
    assertThat(pixels.channels()).isEqualTo(1);
    assertThat(pixels.get(2, 2)).isCloseTo(200 / 255f, within(0.02f));
    assertThat(pixels.get(14, 2)).isCloseTo(0f, within(0.02f));
  }

  private static int[] filled(int length, int value) {
    var values = new int[length];
    Arrays.fill(values, value);
    return values;
  }

  @Test
  void sixteenBitGreyKeepsItsSteps() throws Exception {
    var image = new BufferedImage(2, 1, BufferedImage.TYPE_USHORT_GRAY);
    image.getRaster().setSample(0, 0, 0, 1);
    image.getRaster().setSample(1, 0, 0, 65534);
    assertThat(read(encode(image, "png")).pixels().toArray())
        .containsExactly(1 / 65535f, 65534 / 65535f);
  }

  @Test
  void blackAndWhiteIsOneChannel() throws Exception {
    var image = new BufferedImage(9, 2, BufferedImage.TYPE_BYTE_BINARY);
    image.setRGB(3, 1, -1);
    var pixels = read(encode(image, "png")).pixels();
    assertThat(pixels.shape()).isEqualTo(Shape.picture(1, 2, 9));
    assertThat(pixels.get(1, 3)).isEqualTo(1);
  }

  @Test
  void aPaletteOfColoursIsThreeChannels() throws Exception {
    var model =
        new IndexColorModel(
            2, 3, new byte[] {0, -1, 0}, new byte[] {0, 0, -1}, new byte[] {0, 0, 0});
    var image = new BufferedImage(3, 1, BufferedImage.TYPE_BYTE_INDEXED, model);
    image.getRaster().setDataElements(0, 0, 3, 1, new byte[] {0, 1, 2});
    for (var format : new String[] {"png", "gif"}) {
      assertThat(read(encode(image, format)).pixels().toArray())
          .containsExactly(0, 1, 0, 0, 0, 1, 0, 0, 0);
    }
  }

  @Test
  void whatIsTransparentLiesOnWhite() throws Exception {
    var image = new BufferedImage(2, 1, BufferedImage.TYPE_INT_ARGB);
    image.setRGB(0, 0, 0);
    image.setRGB(1, 0, 0xFF000000);
    var picture = read(encode(image, "png"));
    assertThat(picture.pixels().toArray()).containsExactly(1, 0, 1, 0, 1, 0);
    assertThat(picture.remarks()).containsExactly(Remark.LAID_ON_WHITE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpeg", "gif", "bmp"})
  void aPictureCutOffAnywhereIsRefusedOrSaidToBeFaulty(String format) throws Exception {
    var image = format.equals("gif") ? grey(40, 30) : image(40, 30, BufferedImage.TYPE_3BYTE_BGR);
    var whole = encode(image, format);
    var expected = read(whole);
    for (var length = 0; length < whole.length; length++) {
      try {
        var picture = read(Arrays.copyOf(whole, length));
        assertThat(
                picture.remarks().contains(Remark.FAULTY)
                    || picture.pixels().equals(expected.pixels()))
            .as("%s cut to %d of %d bytes", format, length, whole.length)
            .isTrue();
      } catch (RefusedException e) {
        assertThat(e.getMessage()).isNotBlank();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpeg", "gif", "bmp"})
  void mutatedPicturesEndInASentenceOrAPicture(String format) throws Exception {
    var whole = encode(format.equals("gif") ? grey(20, 15) : image(20, 15, 5), format);
    var random = new Random(11);
    for (var round = 0; round < 400; round++) {
      var mutant = whole.clone();
      for (var change = random.nextInt(1, 6); change > 0; change--) {
        mutant[random.nextInt(mutant.length)] = (byte) random.nextInt(256);
      }
      try {
        assertThat(read(mutant).pixels().shape().size()).isPositive();
      } catch (RefusedException e) {
        assertThat(e.getMessage()).isNotBlank();
      }
    }
  }

  // --- Declared sizes

  private static byte[] png(int width, int height, byte[]... chunksBeforeData) throws IOException {
    var out = new ByteArrayOutputStream();
    out.write(PngStructure.SIGNATURE);
    var header =
        ByteBuffer.allocate(13).putInt(width).putInt(height).put(new byte[] {8, 0, 0, 0, 0});
    out.write(chunk("IHDR", header.array()));
    for (var chunk : chunksBeforeData) {
      out.write(chunk);
    }
    out.write(chunk("IDAT", deflated(new byte[100])));
    out.write(chunk("IEND", new byte[0]));
    return out.toByteArray();
  }

  private static byte[] chunk(String type, byte[] data) {
    var buffer = ByteBuffer.allocate(data.length + 12);
    buffer.putInt(data.length).put(type.getBytes(StandardCharsets.US_ASCII)).put(data);
    var sum = new CRC32();
    sum.update(buffer.array(), 4, data.length + 4);
    return buffer.putInt((int) sum.getValue()).array();
  }

  private static byte[] deflated(byte[] plain) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var deflater = new DeflaterOutputStream(out)) {
      deflater.write(plain);
    }
    return out.toByteArray();
  }

  @Test
  void hugeDeclaredSizesAreRefusedBeforeMemoryIsTaken() throws Exception {
    assertRefused(png(Integer.MAX_VALUE, Integer.MAX_VALUE), "2,147,483,647");
    assertRefused(png(-1, -1), "4,294,967,295");
    assertRefused(png(30_000, 30_000), "64 million");
    assertRefused(png(0, 5), "no pixels");
    assertRefused(png(4000, 3000), "at most 2,048");
    var bmp = encode(grey(4, 4), "bmp");
    ByteBuffer.wrap(bmp).order(ByteOrder.LITTLE_ENDIAN).putInt(18, 29_000).putInt(22, 2000);
    assertRefused(bmp, "cut off");
    ByteBuffer.wrap(bmp).order(ByteOrder.LITTLE_ENDIAN).putInt(22, Integer.MIN_VALUE);
    assertRefused(bmp, "64 million");
  }

  @Test
  void aPictureThatHoldsFewerRowsThanItDeclaresIsRefused() throws Exception {
    assertRefused(png(1000, 1000), "");
  }

  @Test
  void whatStandsBesideThePixelsIsNeverUnpacked() throws Exception {
    var bomb = new ByteArrayOutputStream();
    bomb.write("note\0\0".getBytes(StandardCharsets.ISO_8859_1));
    bomb.write(deflated(new byte[200 << 20]));
    var file = png(9, 10, chunk("zTXt", bomb.toByteArray()), chunk("iCCP", bomb.toByteArray()));
    assertThat(read(file).pixels().shape()).isEqualTo(Shape.picture(1, 10, 9));
  }

  @Test
  void aBmpThatDeclaresMoreDataThanItHoldsTakesNoMemoryForIt() throws Exception {
    var bmp = encode(grey(4, 4), "bmp");
    ByteBuffer.wrap(bmp).order(ByteOrder.LITTLE_ENDIAN).putInt(34, Integer.MAX_VALUE);
    assertThat(read(bmp).pixels().shape()).isEqualTo(Shape.picture(1, 4, 4));
  }

  @Test
  void aLargePictureMayBeReduced() throws Exception {
    var file = encode(grey(5000, 40), "png");
    var picture = PictureReader.read(file, Large.REDUCE, RunControl.NONE);
    assertThat(picture.reduced()).isEqualTo(3);
    assertThat(picture.pixels().shape()).isEqualTo(Shape.picture(1, 14, 1667));
    assertThat(picture.pixels().get(1, 1)).isEqualTo((7 * 3 + 31 * 3) / 255f);
  }

  // --- JPEG

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void aPhotographStandsAsTheCameraWasHeld(int turn) throws Exception {
    var image = new BufferedImage(32, 16, BufferedImage.TYPE_BYTE_GRAY);
    image.getRaster().setSamples(0, 0, 8, 8, 0, filled(64, 255));
    var plain = encode(image, "jpeg");
    var exif = ByteBuffer.allocate(36);
    exif.putShort((short) 0xFFE1).putShort((short) 34);
    exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
    exif.putShort((short) 0x4D4D).putShort((short) 42).putInt(8).putShort((short) 1);
    exif.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) turn);
    var file = ByteBuffer.allocate(plain.length + 36);
    file.put(plain, 0, 2).put(exif.array()).put(plain, 2, plain.length - 2);
    var pixels = read(file.array()).pixels();
    assertThat(pixels.shape())
        .isEqualTo(turn <= 4 ? Shape.picture(1, 16, 32) : Shape.picture(1, 32, 16));
    var top = turn == 1 || turn == 2 || turn == 5 || turn == 6;
    var left = turn == 1 || turn == 4 || turn == 5 || turn == 8;
    var row = top ? 2 : pixels.rows() - 3;
    var column = left ? 2 : pixels.columns() - 3;
    assertThat(pixels.get(row, column)).isGreaterThan(0.9f);
    assertThat(pixels.get(pixels.rows() - 1 - row, pixels.columns() - 1 - column)).isLessThan(0.1f);
  }

  @Test
  void progressiveJpegIsRead() throws Exception {
    var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    var wanted = writer.getDefaultWriteParam();
    wanted.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
    var out = new ByteArrayOutputStream();
    try (var stream = ImageIO.createImageOutputStream(out)) {
      writer.setOutput(stream);
      writer.write(null, new IIOImage(image(64, 48, 5), null, null), wanted);
    }
    var picture = read(out.toByteArray());
    assertThat(picture.pixels().shape()).isEqualTo(Shape.picture(3, 48, 64));
    assertThat(picture.remarks()).isEmpty();
  }

  private static List<String> stored() {
    return List.of(
        "baseline",
        "progressive",
        "restarts",
        "progressive-restarts",
        "colour-by-colour",
        "grey-baseline",
        "grey-progressive");
  }

  /// A file that is not Java's own work: see the note beside them.
  private static byte[] bytes(String name) throws IOException {
    return Files.readAllBytes(Path.of("src/test/resources/jpeg", name + ".jpg"));
  }

  @ParameterizedTest
  @CsvSource({
    "progressive, baseline",
    "restarts, baseline",
    "progressive-restarts, baseline",
    "colour-by-colour, baseline",
    "grey-progressive, grey-baseline"
  })
  void theOrderInWhichAJpegIsStoredChangesNothing(String name, String plain) throws Exception {
    var expected = read(bytes(plain));
    assertThat(expected.remarks()).isEmpty();
    assertThat(expected.pixels().shape())
        .isEqualTo(Shape.picture(plain.startsWith("grey") ? 1 : 3, 35, 45));
    var picture = read(bytes(name));
    assertThat(picture.remarks()).isEmpty();
    assertThat(picture.pixels()).isEqualTo(expected.pixels());
  }

  @ParameterizedTest
  @MethodSource("stored")
  void aJpegIsWholeUpToItsEndMarkAndNoShorter(String name) throws Exception {
    var whole = withThumbnail(bytes(name), bytes("baseline"));
    for (var length = 3; length < whole.length; length++) {
      assertRefused(Arrays.copyOf(whole, length), "cut off");
    }
    var expected = read(whole);
    assertThat(expected.remarks()).isEmpty();
    for (var behind : List.of(new byte[1], filledBytes(300), bytes("progressive"))) {
      var picture = read(joined(whole, behind));
      assertThat(picture.remarks()).isEmpty();
      assertThat(picture.pixels()).isEqualTo(expected.pixels());
    }
  }

  /// Where a camera keeps one: a whole picture, with an end mark of its own, before the large one.
  private static byte[] withThumbnail(byte[] plain, byte[] thumbnail) {
    var exif = ByteBuffer.allocate(54);
    exif.putShort((short) 0xFFE1).putShort((short) (52 + thumbnail.length));
    exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
    exif.putShort((short) 0x4D4D).putShort((short) 42).putInt(8).putShort((short) 0).putInt(14);
    exif.putShort((short) 2);
    exif.putShort((short) 0x0201).putShort((short) 4).putInt(1).putInt(44);
    exif.putShort((short) 0x0202).putShort((short) 4).putInt(1).putInt(thumbnail.length);
    var start = Arrays.copyOf(plain, 2);
    return joined(start, exif.array(), thumbnail, Arrays.copyOfRange(plain, 2, plain.length));
  }

  private static byte[] filledBytes(int length) {
    var bytes = new byte[length];
    Arrays.fill(bytes, (byte) 0xFF);
    return bytes;
  }

  private static byte[] joined(byte[]... parts) {
    var out = new ByteArrayOutputStream();
    for (var part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  @ParameterizedTest
  @MethodSource("stored")
  void aJpegEndedInTheMiddleOfAScanIsFaulty(String name) throws Exception {
    var whole = bytes(name);
    var cuts = 0;
    for (var scan : scans(whole)) {
      for (var cut = scan.from(); cut < scan.to(); cut++) {
        try {
          assertThat(read(joined(Arrays.copyOf(whole, cut), END_OF_JPEG)).remarks())
              .as("%s ended at byte %d", name, cut)
              .contains(Remark.FAULTY);
        } catch (RefusedException e) {
          assertThat(e).hasMessageContaining("cut off");
        }
        cuts++;
      }
    }
    assertThat(cuts).isGreaterThan(400);
  }

  @Test
  void aJpegForPrintIsRefused() throws Exception {
    assertRefused(bytes("cmyk"), "CMYK");
  }

  @Test
  void aJpegThatWasEndedBeforeItsLastColourIsCutOff() throws Exception {
    var whole = bytes("colour-by-colour");
    for (var scan : scans(whole).subList(0, 2)) {
      assertRefused(joined(Arrays.copyOf(whole, scan.to()), END_OF_JPEG), "cut off");
    }
  }

  /// Coded data of a JPEG file, from its first byte up to the marker that follows it.
  private record Scan(int from, int to) {}

  private static List<Scan> scans(byte[] file) {
    var scans = new ArrayList<Scan>();
    var at = 2;
    while (file[at + 1] != END_OF_JPEG[1]) {
      var coded = file[at + 1] == (byte) 0xDA;
      at += 2 + Short.toUnsignedInt(ByteBuffer.wrap(file).getShort(at + 2));
      if (coded) {
        var from = at;
        while (file[at] != -1 || file[at + 1] == 0 || (file[at + 1] & 0xF8) == 0xD0) {
          at++;
        }
        scans.add(new Scan(from, at));
      }
    }
    return scans;
  }

  @Test
  void aJpegOfEndlessPassesIsRefused() throws Exception {
    var plain = encode(grey(8, 8), "jpeg");
    var scan = ByteBuffer.wrap(plain);
    var start = 2;
    while (plain[start + 1] != (byte) 0xDA) {
      start += 2 + Short.toUnsignedInt(scan.getShort(start + 2));
    }
    var out = new ByteArrayOutputStream();
    out.write(plain, 0, start);
    for (var pass = 0; pass < 100; pass++) {
      out.write(plain, start, plain.length - 2 - start);
    }
    out.write(new byte[] {(byte) 0xFF, (byte) 0xD9});
    assertRefused(out.toByteArray(), "64 passes");
  }

  @Test
  void anAnimatedGifGivesItsFirstPictureAndSaysSo() throws Exception {
    var out = new ByteArrayOutputStream();
    try (var gif = new org.convolens.files.GifWriter(out)) {
      gif.add(new int[] {-1, 0xFF000000}, 2, 1, 0.1);
      gif.add(new int[] {0xFF000000, -1}, 2, 1, 0.1);
    }
    var picture = read(out.toByteArray());
    assertThat(picture.pixels().toArray()).containsExactly(1, 0);
    assertThat(picture.remarks()).containsExactly(Remark.FIRST_OF_SEVERAL);
  }

  @Test
  void refusesOtherKinds() {
    assertRefused("%PDF-1.7".getBytes(StandardCharsets.US_ASCII), "no PNG, JPEG, GIF or BMP");
    assertRefused(new byte[0], "no PNG, JPEG, GIF or BMP");
  }

  private static void assertRefused(byte[] file, String sentence) {
    assertThatThrownBy(() -> read(file))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining(sentence);
  }
}
