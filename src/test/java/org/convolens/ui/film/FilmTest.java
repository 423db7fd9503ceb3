package org.convolens.ui.film;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.convolens.core.Conv;
import org.convolens.core.Evaluation;
import org.convolens.core.Evaluator;
import org.convolens.core.Experiment;
import org.convolens.core.Filter;
import org.convolens.core.RunControl;
import org.convolens.core.Tensor;
import org.convolens.files.drawing.SvgSurface;
import org.convolens.model.ViewOptions;
import org.convolens.ui.style.Themes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class FilmTest {
  private static final int WIDTH = 900;
  private static final int HEIGHT = 560;

  private record Picture(List<Integer> pixels, int width, int height) {}

  @BeforeEach
  void loadFonts() throws Exception {
    onFx(() -> {
      Themes.loadFonts();
      Themes.wear(ViewOptions.Theme.LIGHT);
      return true;
    });
  }

  private static <T> T onFx(Callable<T> work) throws Exception {
    return WaitForAsyncUtils.asyncFx(work).get();
  }

  private static Evaluation evaluation() {
    var input = Tensor.picture(new float[][] {{0, 1, 0, 0}, {0, 1, 0, 0}, {0, 0.5f, 0, 0}});
    var kernel = Tensor.picture(new float[][] {{-1, 1}, {-1, 1}});
    return Evaluator.evaluate(
        new Experiment("Edge <&>", input, List.of(Conv.of("conv1", new Filter(kernel, 0)))),
        RunControl.NONE);
  }

  private static Film film(Evaluation evaluation) {
    return new Film(evaluation, FilmLook.plain(WIDTH, HEIGHT, Locale.ENGLISH));
  }

  private static Picture shoot(Film film, double scale) throws Exception {
    var taken = new ArrayList<Picture>();
    film.sheet()
        .shoot(
            scale,
            (argb, width, height) ->
                taken.add(new Picture(IntStream.of(argb).boxed().toList(), width, height)));
    return taken.getFirst();
  }

  @Test
  void anInputOfAnySizeStaysAsItIs() throws Exception {
    assertThat(onFx(() -> film(evaluation()).steps())).isEqualTo(6);
  }

  @Test
  void everyStepLooksDifferent() throws Exception {
    var pictures =
        onFx(() -> {
          var film = film(evaluation());
          var all = new ArrayList<Picture>();
          for (var step = 0; step <= film.steps(); step++) {
            film.still(step);
            all.add(shoot(film, 1));
          }
          return all;
        });
    assertThat(pictures).hasSize(7).doesNotHaveDuplicates();
    assertThat(pictures.getFirst().width()).isEqualTo(WIDTH);
    assertThat(pictures.getFirst().height()).isEqualTo(HEIGHT);
  }

  @Test
  void alargerPictureHasMorePixelsOfTheSame() throws Exception {
    var pictures =
        onFx(() -> {
          var film = film(evaluation());
          return List.of(shoot(film, 1), shoot(film, 2));
        });
    var one = pictures.getFirst();
    var two = pictures.getLast();
    assertThat(two.width()).isEqualTo(2 * WIDTH);
    var same = 0;
    for (var y = 0; y < HEIGHT; y++) {
      for (var x = 0; x < WIDTH; x++) {
        same +=
            one.pixels().get(y * WIDTH + x).equals(two.pixels().get(4 * y * WIDTH + 2 * x)) ? 1 : 0;
      }
    }
    assertThat((double) same / (WIDTH * HEIGHT)).isGreaterThan(0.95);
  }

  @Test
  void theGifShowsTheRunFromCoveredToFull() throws Exception {
    var out = new ByteArrayOutputStream();
    var ends =
        onFx(() -> {
          var film = film(evaluation());
          film.still(0);
          var first = shoot(film, 1);
          film.still(film.steps());
          var last = shoot(film, 1);
          Studio.writeGif(film, out);
          return List.of(first, last);
        });
    var reader = ImageIO.getImageReadersByFormatName("gif").next();
    reader.setInput(ImageIO.createImageInputStream(new ByteArrayInputStream(out.toByteArray())));
    var count = reader.getNumImages(true);
    assertThat(count).isBetween(10, 151);
    var canvas = new int[WIDTH * HEIGHT];
    for (var index = 0; index < count; index++) {
      var image = reader.read(index);
      var place =
          (org.w3c.dom.Element)
              ((org.w3c.dom.Element)
                      reader.getImageMetadata(index).getAsTree("javax_imageio_gif_image_1.0"))
                  .getElementsByTagName("ImageDescriptor")
                  .item(0);
      var left = Integer.parseInt(place.getAttribute("imageLeftPosition"));
      var top = Integer.parseInt(place.getAttribute("imageTopPosition"));
      for (var y = 0; y < image.getHeight(); y++) {
        for (var x = 0; x < image.getWidth(); x++) {
          canvas[(top + y) * WIDTH + left + x] = image.getRGB(x, y);
        }
      }
      if (index == 0) {
        assertLike(canvas, ends.getFirst());
      }
    }
    assertLike(canvas, ends.getLast());
  }

  /// Each pixel's colour is near the expected one; a GIF has 256 colours.
  private static void assertLike(int[] canvas, Picture expected) {
    var far = 0;
    for (var index = 0; index < canvas.length; index++) {
      far += distance(canvas[index], expected.pixels().get(index)) > 24 ? 1 : 0;
    }
    assertThat((double) far / canvas.length).isLessThan(0.005);
  }

  private static int distance(int a, int b) {
    return Math.abs((a >> 16 & 0xFF) - (b >> 16 & 0xFF))
        + Math.abs((a >> 8 & 0xFF) - (b >> 8 & 0xFF))
        + Math.abs((a & 0xFF) - (b & 0xFF));
  }

  @Test
  void theSvgIsWellFormedAndItsTextIsText() throws Exception {
    var out = new ByteArrayOutputStream();
    onFx(() -> {
      var svg = new SvgSurface(WIDTH, HEIGHT, "Edge <&>\u0001");
      film(evaluation()).sheet().draw(svg);
      svg.writeTo(out);
      return true;
    });
    var document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(out.toByteArray()));
    assertThat(document.getDocumentElement().getAttribute("width")).isEqualTo("900");
    assertThat(document.getElementsByTagName("title").item(0).getTextContent())
        .isEqualTo("Edge <&>");
    var texts = document.getElementsByTagName("text");
    var words =
        IntStream.range(0, texts.getLength())
            .mapToObj(index -> texts.item(index).getTextContent())
            .toList();
    assertThat(words).contains("Input", "Filter", "Feature map", "0.5", "−1", "×−1", "+2");
    assertThat(words.stream().filter("1"::equals)).hasSizeGreaterThan(3);
    assertThat(document.getElementsByTagName("image").getLength()).isZero();
  }

  @Test
  void anExperimentWithoutLayersShowsItsInput() throws Exception {
    var plain =
        Evaluator.evaluate(
            new Experiment("", Tensor.picture(new float[][] {{0, 1}}), List.of()), RunControl.NONE);
    var out = new ByteArrayOutputStream();
    onFx(() -> {
      Studio.writeGif(film(plain), out);
      return true;
    });
    assertThat(ImageIO.read(new ByteArrayInputStream(out.toByteArray())).getWidth())
        .isEqualTo(WIDTH);
  }
}
