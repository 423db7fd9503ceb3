package org.convolens.ui.window;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.convolens.model.Pointing;
import org.convolens.model.paint.Cell;
import org.convolens.model.paint.Tool;
import org.convolens.ui.Workbench;
import org.convolens.ui.grid.GridContent;
import org.convolens.ui.grid.TensorGrid;
import org.convolens.ui.input.Drawing;
import org.convolens.ui.text.NumberText;

/// Says what is pointed at, in the status bar and to screen readers.
final class StatusText {
  private final Workbench bench;
  private final TensorGrid input;
  private final ObservableValue<Optional<Drawing>> drawing;

  StatusText(Workbench bench, TensorGrid input, ObservableValue<Optional<Drawing>> drawing) {
    this.bench = bench;
    this.input = input;
    this.drawing = drawing;
  }

  /// Keeps a text what is pointed at, or how what the keyboard draws goes on.
  void show(StringProperty text) {
    Runnable show = () -> text.set(drawing.getValue().map(this::drawn).orElseGet(this::pointedAt));
    drawing.subscribe(_ -> show.run());
    bench.pointer().atProperty().subscribe(_ -> show.run());
    bench.session().experimentProperty().subscribe(_ -> show.run());
    bench.texts().languageProperty().subscribe(_ -> show.run());
  }

  private String drawn(Drawing now) {
    var start = now.start();
    var last = now.last();
    var text =
        now.tool() == Tool.MOVE
            ? bench
                .texts()
                .get(
                    "status.move",
                    NumberText.of(last.row() - start.row()),
                    NumberText.of(last.column() - start.column()))
            : bench
                .texts()
                .get(
                    now.tool() == Tool.LINE ? "status.line" : "status.rectangle",
                    start.row() + 1,
                    start.column() + 1,
                    last.row() + 1,
                    last.column() + 1);
    input.announce(text);
    return text;
  }

  private String pointedAt() {
    return switch (bench.pointer().at()) {
      case Pointing.AtInput(var cell) -> inputText(cell);
      case Pointing.AtKernel(var cell) -> placeText("Kernel", cell);
      case Pointing.AtMap(var cell) -> placeText("Map", cell);
      case Pointing.Nowhere _ -> bench.texts().get("status.ready");
    };
  }

  /// What pointing at a cell of the filter or the map shows; a signal counts no rows.
  private String placeText(String where, Cell cell) {
    return bench.session().experiment().input().shape().signal()
        ? bench.texts().get("status.signal" + where, cell.column() + 1)
        : bench
            .texts()
            .get("status." + where.toLowerCase(Locale.ROOT), cell.row() + 1, cell.column() + 1);
  }

  private String inputText(Cell cell) {
    var content = input.content();
    var tensor = content.tensor();
    if (cell.row() >= tensor.rows() || cell.column() >= tensor.columns()) {
      return "";
    }
    var value = valueText(content, cell);
    var text =
        tensor.shape().signal()
            ? bench.texts().get("signal.cell", cell.column() + 1, value)
            : bench.texts().get("cell", cell.row() + 1, cell.column() + 1, value);
    input.announce(text);
    return text;
  }

  /// The value of the channel that is shown, or of all when they are shown together.
  private static String valueText(GridContent content, Cell cell) {
    var channels =
        content.together()
            ? IntStream.range(0, content.tensor().channels())
            : IntStream.of(content.channel());
    return channels
        .mapToObj(
            channel -> NumberText.of(content.tensor().get(channel, cell.row(), cell.column())))
        .collect(Collectors.joining(" · "));
  }
}
