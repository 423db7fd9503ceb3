package org.convolens.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.convolens.core.Experiment;
import org.convolens.core.Shape;
import org.convolens.core.Tensor;
import org.convolens.files.ExperimentReader;
import org.convolens.files.numbers.NpyWriter;
import org.junit.jupiter.api.Test;

class ImportCommandTest extends CommandLineTest {
  private static byte[] png(int type) throws IOException {
    var image = new BufferedImage(3, 2, type);
    image.setRGB(1, 0, 0xFFFFFFFF);
    var out = new ByteArrayOutputStream();
    assertThat(ImageIO.write(image, "png", out)).isTrue();
    return out.toByteArray();
  }

  private Experiment imported(String name) throws Exception {
    return ExperimentReader.read(folder.resolve("out").resolve(name));
  }

  @Test
  void everyFileBecomesAnExperimentOfItsName() throws Exception {
    var out = new ByteArrayOutputStream();
    NpyWriter.write(Tensor.signal(1.5f, -2), out);
    var run =
        run(
            "import",
            "--output-dir",
            folder.resolve("out"),
            file("grey.png", png(BufferedImage.TYPE_BYTE_GRAY)),
            file("colour.photo.png", png(BufferedImage.TYPE_INT_RGB)),
            file("table.csv", "a;b\n1,5;-2\n3;1e3\n"),
            file("signal.npy", out.toByteArray()));
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out() + run.err()).isEmpty();
    assertThat(imported("grey.png.convolens"))
        .isEqualTo(
            new Experiment(
                "grey", Tensor.picture(new float[][] {{0, 1, 0}, {0, 0, 0}}), java.util.List.of()));
    assertThat(imported("colour.photo.png.convolens").input().shape())
        .isEqualTo(Shape.picture(3, 2, 3));
    assertThat(imported("colour.photo.png.convolens").title()).isEqualTo("colour.photo");
    assertThat(imported("table.csv.convolens").input())
        .isEqualTo(Tensor.picture(new float[][] {{1.5f, -2}, {3, 1000}}));
    assertThat(imported("signal.npy.convolens").input()).isEqualTo(Tensor.signal(1.5f, -2));
  }

  @Test
  void whatIsImportedComputes() throws Exception {
    assertThat(run("import", file("t.csv", "1,2"), "--output-dir", folder).code()).isZero();
    assertThat(run("compute", folder.resolve("t.csv.convolens")).out())
        .isEqualTo("{\"format\":\"convolens-result/1\",\"layers\":[]}\n");
  }

  @Test
  void aRefusedFileGetsOneLineAndTheOthersAreDone() throws Exception {
    var whole = png(BufferedImage.TYPE_INT_RGB);
    var bad = file("bad.png", Arrays.copyOf(whole, whole.length - 20));
    var run = run("import", bad, file("t.csv", "1"), "--output-dir", folder.resolve("out"));
    run.assertRefused(bad, "cut off");
    assertThat(folder.resolve("out")).isDirectoryContaining("glob:**t.csv.convolens");
    assertThat(folder.resolve("out/bad.png.convolens")).doesNotExist();
  }

  @Test
  void aNoisyDecoderIsARefusal() throws Exception {
    var image = new BufferedImage(64, 64, BufferedImage.TYPE_3BYTE_BGR);
    for (var index = 0; index < 64 * 64; index++) {
      image.setRGB(index % 64, index / 64, index * 7919);
    }
    var out = new ByteArrayOutputStream();
    ImageIO.write(image, "jpeg", out);
    var bytes = out.toByteArray();
    var gap = bytes.length / 2;
    System.arraycopy(bytes, bytes.length - 2, bytes, gap, 2);
    var bad = file("bad.jpg", Arrays.copyOf(bytes, gap + 2));
    run("import", bad, "--output-dir", folder).assertRefused(bad, "cut off");
  }

  @Test
  void saysWhatKindsAreRead() throws IOException {
    var pdf = file("a.pdf", "%PDF-1.7 …");
    run("import", pdf, "--output-dir", folder).assertRefused(pdf, "PNG, JPEG, GIF, BMP, CSV");
    var archive = file("a.npz", new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0});
    run("import", archive, "--output-dir", folder).assertRefused(archive, ".npy");
    var empty = file("a.csv", "");
    run("import", empty, "--output-dir", folder).assertRefused(empty, "empty");
    run("import", folder, "--output-dir", folder).assertRefused(folder, "folder");
    var missing = folder.resolve("none.png");
    run("import", missing, "--output-dir", folder).assertRefused(missing, "no such file");
  }

  @Test
  void aPictureTooLargeForItsOwnResolutionIsRefusedNotReduced() throws IOException {
    var image = new BufferedImage(2049, 1, BufferedImage.TYPE_BYTE_GRAY);
    var out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    var large = file("large.png", out.toByteArray());
    run("import", large, "--output-dir", folder).assertRefused(large, "2,049 × 1", "2,048");
    var whole = new BufferedImage(2048, 2048, BufferedImage.TYPE_BYTE_GRAY);
    out.reset();
    ImageIO.write(whole, "png", out);
    assertThat(run("import", file("whole.png", out.toByteArray()), "--output-dir", folder).code())
        .isZero();
  }

  @Test
  void twoFilesOfOneNameDoNotReplaceEachOther() throws IOException {
    Files.createDirectories(folder.resolve("x"));
    var second = file("x/t.csv", "2");
    run("import", file("t.csv", "1"), second, "--output-dir", folder.resolve("out"))
        .assertRefused(second, "replace");
  }

  @Test
  void aWrongCallIsCode2() {
    assertThat(run("import").code()).isEqualTo(2);
    assertThat(run("render", "a.convolens").code()).isEqualTo(2);
    assertThat(run("render", "--to", "a.png").code()).isEqualTo(2);
    assertThat(run("render", "a.convolens", "--to", "a.tiff").code()).isEqualTo(2);
    assertThat(run("render", "a.convolens", "--to", "a.gif", "--step", "1").code()).isEqualTo(2);
    assertThat(run("render", "a.convolens", "--to", "a.png", "--step", "-1").code()).isEqualTo(2);
    assertThat(run("render", "a.convolens", "--to", "a.png", "--step", "x").code()).isEqualTo(2);
    assertThat(run("render", "a.convolens", "b.convolens", "--to", "a.png").code()).isEqualTo(2);
  }

  @Test
  void renderRefusesBeforeItDraws() throws IOException {
    var bad = file("bad.convolens", "{}");
    run("render", bad, "--to", folder.resolve("a.png")).assertRefused(bad, "format is missing");
    assertThat(folder.resolve("a.png")).doesNotExist();
  }
}
