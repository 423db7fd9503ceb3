package org.convolens.ui.network;

import java.util.ArrayList;
import java.util.List;
import org.convolens.core.ColourMap;
import org.convolens.core.Conv;
import org.convolens.core.Evaluation;
import org.convolens.core.Tensor;
import org.convolens.core.ValueRange;
import org.convolens.model.ViewOptions;
import org.convolens.ui.film.Sheet;
import org.convolens.ui.grid.Colours;
import org.convolens.ui.grid.GridContent;
import org.convolens.ui.layers.LayerNames;
import org.convolens.ui.text.Texts;

/// The whole network as a page: the maps of every layer beside each other, with their edges.
public final class NetworkSheet {
  private static final double COLUMN = 210;
  private static final double TILE = 150;
  private static final double AROUND = 80;
  private static final double LEAST_WIDTH = 480;

  private NetworkSheet() {}

  /// The page of an evaluated experiment.
  public static Sheet of(Evaluation evaluation, ViewOptions options, Texts texts) {
    var pane = new NetworkPane();
    pane.getStyleClass().add("grid-sheet");
    pane.show(contents(evaluation, texts));
    var chosen = options.colourMapProperty().get();
    for (var column = 0; column < pane.columns().size(); column++) {
      var tiles = pane.columns().get(column).tiles();
      for (var map = 0; map < tiles.size(); map++) {
        tiles.get(map).show(content(evaluation.inputOf(column), column, map, chosen));
      }
    }
    var width = Math.max(LEAST_WIDTH, COLUMN * pane.columns().size());
    var most = pane.columns().stream().mapToInt(column -> column.tiles().size()).max().orElse(1);
    return new Sheet(pane, width, AROUND + TILE * most, options);
  }

  /// A column for the input and for what each layer leaves.
  static List<NetworkPane.Content> contents(Evaluation evaluation, Texts texts) {
    var contents = new ArrayList<NetworkPane.Content>();
    var experiment = evaluation.experiment();
    contents.add(content(texts.get("input.title"), experiment.input(), 0));
    for (var index = 0; index < experiment.layers().size(); index++) {
      var layer = experiment.layers().get(index);
      var groups = experiment.isOn(index) && layer instanceof Conv conv ? conv.groups() : 0;
      contents.add(content(layer.name(), evaluation.outputs().get(index), groups));
    }
    return contents;
  }

  private static NetworkPane.Content content(String name, Tensor tensor, int groups) {
    return new NetworkPane.Content(
        name, LayerNames.plain(tensor.shape()), tensor.channels(), groups);
  }

  /// One map of a column; the input, column 0, is grey.
  static GridContent content(Tensor tensor, int column, int map, ColourMap chosen) {
    var colours =
        column == 0
            ? Colours.grey()
            : new Colours(chosen, ValueRange.symmetric(tensor.channel(map)));
    return GridContent.of(tensor, map, colours);
  }
}
