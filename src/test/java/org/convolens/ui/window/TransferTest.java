package org.convolens.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import org.convolens.core.Shape;
import org.convolens.core.Tensor;
import org.convolens.files.numbers.TableReader;
import org.convolens.model.kernel.KernelPreset;
import org.convolens.ui.grid.TensorGrid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Pictures and numbers into the window, and everything out of it.
class TransferTest extends UiTest {
  @TempDir Path folder;

  private Path picture(int width, int height, int type) throws IOException {
    var image = new BufferedImage(width, height, type);
    for (var y = 0; y < height; y++) {
      for (var x = 0; x < width; x++) {
        image.setRGB(x, y, x < width / 2 ? 0xFF000000 : 0xFFFFFFFF);
      }
    }
    var file = folder.resolve("picture.png");
    ImageIO.write(image, "png", file.toFile());
    return file;
  }

  private void importFile(Path file) {
    choice.next(file);
    press(KeyCode.CONTROL, KeyCode.I);
  }

  private boolean shows(String id) {
    return robot.lookup(id).tryQuery().isPresent();
  }

  private String notice() {
    return robot
        .lookup("#fault-sentence") //
        .tryQueryAs(Label.class)
        .map(Label::getText)
        .orElse("");
  }

  private void put(ClipboardContent content) {
    robot.interact(() -> Clipboard.getSystemClipboard().setContent(content));
  }

  private void paste(String text) {
    var content = new ClipboardContent();
    content.putString(text);
    put(content);
    press(KeyCode.CONTROL, KeyCode.V);
  }

  @SuppressWarnings("unchecked")
  private void spin(String id, int value) {
    var spinner = (Spinner<Integer>) robot.lookup(id).queryAs(Spinner.class);
    robot.interact(() -> spinner.getValueFactory().setValue(value));
  }

  // --- In

  @Test
  void aPictureIsCutAndScaledToTheGrid() throws IOException {
    importFile(picture(100, 60, BufferedImage.TYPE_BYTE_GRAY));
    await(() -> shows("#crop"));
    var preview = robot.lookup("#crop-preview").queryAs(TensorGrid.class);
    assertThat(preview.content().tensor().shape()).isEqualTo(Shape.picture(1, 60, 64));
    spin("#crop-rows", 3);
    spin("#crop-columns", 4);
    assertThat(preview.content().tensor().shape()).isEqualTo(Shape.picture(1, 3, 4));
    clickInDialog("#dialog-do");
    await(() -> input().shape().equals(Shape.picture(1, 3, 4)));
    assertThat(row(input(), 1)).containsExactly(0, 0, 1, 1);
    press(KeyCode.CONTROL, KeyCode.Z);
    await(() -> input().rows() == 8);
  }

  @Test
  void thePartThatIsTakenFollowsZoomAndArrows() throws IOException {
    importFile(picture(90, 90, BufferedImage.TYPE_BYTE_GRAY));
    await(() -> shows("#crop"));
    var frame = robot.lookup("#crop-frame").queryAs(javafx.scene.shape.Rectangle.class);
    assertThat(frame.getWidth()).isEqualTo(360);
    robot.interact(() -> robot.lookup("#crop-zoom").queryAs(Slider.class).setValue(4));
    assertThat(frame.getWidth()).isEqualTo(90);
    var before = frame.getX();
    robot.clickOn("#crop-area").type(KeyCode.RIGHT);
    assertThat(frame.getX()).isGreaterThan(before);
    clickInDialog("#dialog-leave");
    await(() -> !shows("#crop"));
    assertThat(input().rows()).isEqualTo(8);
  }

  @Test
  void aPictureKeepsItsOwnResolutionAndColour() throws IOException {
    importFile(picture(30, 20, BufferedImage.TYPE_INT_RGB));
    await(() -> shows("#crop"));
    robot.interact(() -> robot.lookup("#crop-own").queryAs(CheckBox.class).setSelected(true));
    robot.interact(() -> robot.lookup("#crop-colour").queryAs(CheckBox.class).setSelected(true));
    clickInDialog("#dialog-do");
    await(() -> input().shape().equals(Shape.picture(3, 20, 30)));
    await(() -> map().rows() == 18);
  }

  @Test
  void aDamagedPictureIsSaidInASentence() throws IOException {
    var file = picture(30, 20, BufferedImage.TYPE_INT_RGB);
    Files.write(file, java.util.Arrays.copyOf(Files.readAllBytes(file), 60));
    importFile(file);
    await(() -> notice() != null && notice().contains("cut off"));
    assertThat(notice()).startsWith("picture.png: ");
    assertThat(input().rows()).isEqualTo(8);
  }

  @Test
  void numbersBecomeTheInput() throws IOException {
    importFile(Files.writeString(folder.resolve("t.csv"), "a;b;c\n0,5;1;2\n1;1;1\n1;1;1"));
    await(() -> input().shape().equals(Shape.picture(1, 3, 3)));
    assertThat(row(input(), 0)).containsExactly(0.5f, 1, 2);
  }

  @Test
  void aPastedTableBecomesTheInputOrTheKernel() {
    paste("1\t2\t3\n4\t5\t6\n7\t8\t9\n");
    await(() -> input().rows() == 3);
    assertThat(row(input(), 2)).containsExactly(7, 8, 9);
    robot.clickOn(cell(KERNEL, 0, 0));
    paste("1 2\n3 4");
    await(() -> weights().rows() == 2);
    assertThat(row(weights(), 1)).containsExactly(3, 4);
    await(() -> map().rows() == 2);
  }

  @Test
  void aPastedPictureIsOfferedForCutting() {
    var image = new WritableImage(2, 2);
    image
        .getPixelWriter()
        .setPixels(
            0, 0, 2, 2, PixelFormat.getIntArgbInstance(), new int[] {-1, -1, 0xFF000000, -1}, 0, 2);
    var content = new ClipboardContent();
    content.putImage(image);
    put(content);
    press(KeyCode.CONTROL, KeyCode.V);
    await(() -> shows("#crop"));
    robot.interact(() -> robot.lookup("#crop-own").queryAs(CheckBox.class).setSelected(true));
    clickInDialog("#dialog-do");
    await(() -> input().rows() == 2);
    assertThat(input().toArray()).containsExactly(1, 1, 0, 1);
  }

  @Test
  void textThatIsNoTableIsSaidInASentence() {
    paste("hello world");
    await(() -> notice() != null && notice().contains("no table of numbers"));
    assertThat(input().rows()).isEqualTo(8);
  }

  // --- Out

  @Test
  void aGridIsCopiedAsPictureAndAsTable() throws Exception {
    robot.clickOn(cell(KERNEL, 0, 0));
    press(KeyCode.CONTROL, KeyCode.C);
    await(() ->
        Clipboard.getSystemClipboard().hasString()
            && Clipboard.getSystemClipboard().getString().startsWith("0\t1\t0"));
    var table = new String[1];
    var width = new double[1];
    robot.interact(() -> {
      table[0] = Clipboard.getSystemClipboard().getString();
      width[0] = Clipboard.getSystemClipboard().getImage().getWidth();
    });
    assertThat(TableReader.read(table[0])).isEqualTo(KernelPreset.VERTICAL_LINE.weights());
    assertThat(width[0]).isGreaterThan(100);
  }

  @SuppressWarnings("unchecked")
  private void choose(String id, int index) {
    robot.interact(() ->
        ((ChoiceBox<Object>) robot.lookup(id).queryAs(ChoiceBox.class))
            .getSelectionModel()
            .select(index));
  }

  private Path export(int what, int kind, int scale, String name) {
    press(KeyCode.CONTROL, KeyCode.E);
    await(() -> shows("#export"));
    choose("#export-what", what);
    choose("#export-kind", kind);
    choose("#export-scale", scale);
    var file = folder.resolve(name);
    choice.next(file);
    clickInDialog("#dialog-do");
    return file;
  }

  private void awaitWritten(Path file) {
    await(() -> Files.exists(file));
    await(() -> !shows("#export"));
  }

  @Test
  void theStageIsWrittenAsPng() throws IOException {
    var file = export(0, 0, 1, "stage.png");
    awaitWritten(file);
    assertThat(ImageIO.read(file.toFile()).getWidth()).isEqualTo(2560);
    assertThat(choice.suggestion()).contains(Path.of("Line stage.png"));
  }

  @Test
  void aGridIsWrittenAsSvgWithItsNumbersAsText() throws IOException {
    var file = export(3, 1, 0, "map.svg");
    awaitWritten(file);
    assertThat(file).content().contains(">3</text>").doesNotContain("<image");
  }

  @Test
  void theWholeNetworkIsWrittenWithTheNamesOfItsLayersAsText() throws IOException {
    var file = export(4, 1, 0, "network.svg");
    awaitWritten(file);
    assertThat(Files.readString(file)).contains(">conv1<", ">Input<", "<path");
  }

  @Test
  void theStageIsWrittenAsPdf() throws IOException {
    var file = export(0, 2, 0, "stage.pdf");
    awaitWritten(file);
    assertThat(Files.readAllBytes(file)).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
  }

  @Test
  void theMapIsWrittenAsNumbers() throws Exception {
    var file = export(3, 3, 0, "map.csv");
    awaitWritten(file);
    assertThat(TableReader.read(Files.readAllBytes(file))).isEqualTo(map());
    var array = export(2, 4, 0, "filter.npy");
    awaitWritten(array);
    assertThat(Files.readAllBytes(array)).hasSize(128 + 9 * Float.BYTES);
  }

  @Test
  void aFilmIsWrittenWhileTheWindowStaysAlive() throws IOException {
    show(
        experiment(
            Tensor.picture(new float[][] {{0, 1, 0, 0}, {1, 0, 1, 0}, {0, 1, 0, 1}}),
            KernelPreset.VERTICAL_LINE));
    await(() -> map().columns() == 2);
    press(KeyCode.CONTROL, KeyCode.E);
    await(() -> shows("#export"));
    choose("#export-speed", 3);
    clickInDialog("#dialog-leave");
    await(() -> !shows("#export"));
    var file = export(0, 3, 0, "film.gif");
    awaitWritten(file);
    var reader = ImageIO.getImageReadersByFormatName("gif").next();
    reader.setInput(ImageIO.createImageInputStream(file.toFile()));
    assertThat(reader.getNumImages(true)).isGreaterThan(3);
    assertThat(reader.getWidth(0)).isEqualTo(1280);
  }

  @Test
  void aStoppedFilmLeavesNothing() throws IOException {
    export(0, 4, 0, "film.png");
    await(() -> robot.lookup("#dialog-do").query().isDisabled());
    robot.type(KeyCode.ENTER);
    await(() -> Files.exists(folder.resolve("film-001.png")));
    robot.clickOn("#dialog-leave");
    await(() -> notice() != null && notice().contains("Stopped"));
    try (var left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
    assertThat(robot.lookup("#export").<javafx.scene.Node>query().isVisible()).isTrue();
    await(() -> !robot.lookup("#dialog-do").query().isDisabled());
    clickInDialog("#dialog-leave");
  }

  @Test
  void anExportThatFailsIsSaidInASentence() {
    export(0, 0, 0, "no/such/folder/stage.png");
    await(() -> notice() != null && notice().contains("was not written"));
    assertThat(robot.lookup("#export-what").tryQuery()).isPresent();
    clickInDialog("#dialog-leave");
    assertThat(robot.lookup("#map-title").<Label>tryQuery()).isNotNull();
  }
}
