package org.convolens.ui.transfer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ChoiceBox;
import javafx.util.StringConverter;
import org.convolens.core.Conv;
import org.convolens.core.Evaluation;
import org.convolens.core.Tensor;
import org.convolens.files.AtomicFile;
import org.convolens.files.drawing.PdfSurface;
import org.convolens.files.drawing.SvgSurface;
import org.convolens.files.numbers.NpyWriter;
import org.convolens.files.numbers.TableWriter;
import org.convolens.files.pictures.PngWriter;
import org.convolens.service.TransferService;
import org.convolens.ui.Workbench;
import org.convolens.ui.film.Film;
import org.convolens.ui.film.FilmLook;
import org.convolens.ui.film.Sheet;
import org.convolens.ui.network.NetworkSheet;

/// Writes what the user chose. Nodes are laid out and drawn on the FX thread, files are written on
/// another.
final class ExportController {
  static final double WIDTH = 1280;
  static final double HEIGHT = 720;

  private final ExportView view;
  private final Workbench bench;
  private final Grids grids;
  private final TransferService service;
  private Optional<Filming> filming = Optional.empty();

  /// How an export ended.
  interface Ending {
    void written(Path target);

    void stopped();

    void failed(Throwable cause);
  }

  ExportController(ExportView view, Workbench bench, Grids grids, TransferService service) {
    this.view = view;
    this.bench = bench;
    this.grids = grids;
    this.service = service;
    fill(view.what, List.of(ExportWhat.values()), what -> bench.texts().get(what.key()));
    fill(view.kind, List.of(ExportKind.PNG), kind -> bench.texts().get(kind.key()));
    fill(view.scale, List.of(1, 2, 4), scale -> scale + "×");
    fill(view.speed, List.of(0.5, 1.0, 2.0, 4.0), ExportController::times);
    view.scale.setValue(2);
    view.speed.setValue(1.0);
    view.what.valueProperty().subscribe(this::offerKinds);
    view.kind.valueProperty().subscribe(this::offerSizes);
    offerKinds();
    offerSizes();
  }

  private static String times(double speed) {
    return speed == 0.5 ? "½×" : (int) speed + "×";
  }

  private static <T> void fill(ChoiceBox<T> box, List<T> items, Function<T, String> name) {
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(T item) {
            return item == null ? "" : name.apply(item);
          }

          @Override
          public T fromString(String text) {
            throw new UnsupportedOperationException(text);
          }
        });
    box.getItems().setAll(items);
    box.setValue(items.getFirst());
  }

  private void offerKinds() {
    view.kind.getItems().setAll(view.what.getValue().kinds());
    view.kind.setValue(view.what.getValue().kinds().getFirst());
  }

  private void offerSizes() {
    var kind = Optional.ofNullable(view.kind.getValue());
    view.scale.setDisable(!kind.map(ExportKind::scales).orElse(false));
    view.speed.setDisable(!kind.map(ExportKind::moves).orElse(false));
  }

  ExportKind kind() {
    return view.kind.getValue();
  }

  /// A name to begin with, without an ending.
  String suggestion() {
    var title = bench.session().experiment().title().replaceAll("[^\\p{L}\\p{N} _-]", "").strip();
    var what = view.what.getValue().name().toLowerCase(Locale.ROOT);
    return (title.isEmpty() ? "convolens" : title) + " " + what;
  }

  /// Stops a film that is being written.
  void stop() {
    filming.ifPresent(Filming::cancel);
  }

  /// Whether a film is being written.
  boolean busy() {
    return filming.isPresent();
  }

  // --- Writing

  void export(Path target, Ending ending) {
    try {
      if (kind().moves()) {
        film(target, ending);
      } else {
        write(target, content(), ending);
      }
    } catch (IOException e) {
      ending.failed(e);
    }
  }

  private void write(Path target, AtomicFile.Content content, Ending ending) {
    service.run(
        () -> {
          AtomicFile.write(target, content);
          return target;
        },
        ending::written,
        ending::failed);
  }

  private void film(Path target, Ending ending) {
    var shots =
        new Filming(
            stage(), view.scale.getValue(), view.speed.getValue(), view.progress::setProgress);
    filming = Optional.of(shots);
    view.work.setVisible(true);
    var series = kind() == ExportKind.PNG_SERIES;
    Consumer<Runnable> end =
        then -> {
          filming = Optional.empty();
          shots.cancel();
          view.work.setVisible(false);
          then.run();
        };
    service.run(
        () -> {
          if (series) {
            shots.writeSeries(target);
          } else {
            shots.writeGif(target);
          }
          return target;
        },
        written -> end.accept(() -> ending.written(written)),
        cause ->
            end.accept(() -> {
              if (cause instanceof CancellationException) {
                ending.stopped();
              } else {
                ending.failed(cause);
              }
            }));
  }

  private Film stage() {
    var film = new Film(evaluation(), FilmLook.of(bench, WIDTH, HEIGHT));
    film.still(bench.playback().step());
    return film;
  }

  private Evaluation evaluation() {
    return bench.session().mapProperty().get().last().orElseThrow();
  }

  private Sheet sheet() {
    return switch (view.what.getValue()) {
      case STAGE -> stage().sheet();
      case INPUT -> GridSheet.of(grids.input().content(), bench.options());
      case FILTER -> GridSheet.of(grids.kernel().content(), bench.options());
      case MAP -> GridSheet.of(grids.map().content(), bench.options());
      case NETWORK -> NetworkSheet.of(evaluation(), bench.options(), bench.texts());
    };
  }

  /// What the file is to hold; drawn already, so that writing it needs no nodes.
  private AtomicFile.Content content() throws IOException {
    return switch (kind()) {
      case SVG -> {
        var sheet = sheet();
        var svg =
            new SvgSurface(sheet.width(), sheet.height(), bench.session().experiment().title());
        sheet.draw(svg);
        yield svg::writeTo;
      }
      case PDF -> {
        var sheet = sheet();
        var pdf =
            new PdfSurface(sheet.width(), sheet.height(), bench.session().experiment().title());
        sheet.draw(pdf);
        yield pdf::writeTo;
      }
      case CSV -> {
        var tensor = numbers();
        yield out -> TableWriter.write(tensor, out);
      }
      case NPY -> array();
      default -> png();
    };
  }

  private AtomicFile.Content png() throws IOException {
    var shot = new AtomicFile.Content[1];
    sheet()
        .shoot(
            view.scale.getValue(),
            (argb, width, height) -> shot[0] = out -> PngWriter.write(argb, width, height, out));
    return shot[0];
  }

  private AtomicFile.Content array() {
    var conv = bench.stage().conv();
    if (view.what.getValue() == ExportWhat.FILTER && conv.isPresent()) {
      Conv filters = conv.get();
      return out -> NpyWriter.write(filters, out);
    }
    var tensor = numbers();
    return out -> NpyWriter.write(tensor, out);
  }

  private Tensor numbers() {
    var shown =
        switch (view.what.getValue()) {
          case INPUT -> grids.input();
          case FILTER -> grids.kernel();
          default -> grids.map();
        };
    var stage = bench.stage().stage();
    return switch (view.what.getValue()) {
      case INPUT -> bench.session().experiment().input();
      case FILTER ->
          bench
              .stage()
              .conv()
              .map(conv -> conv.filters().get(bench.stage().filterProperty().get()).weights())
              .orElseGet(() -> shown.content().tensor());
      default -> stage.map(now -> now.shown()).orElseGet(() -> shown.content().tensor());
    };
  }
}
