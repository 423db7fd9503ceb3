package org.convolens.service;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.convolens.core.ColourMap;
import org.convolens.core.Experiment;
import org.convolens.core.ValueRange;
import org.convolens.files.Section;
import org.convolens.model.Document;
import org.convolens.model.MapState;
import org.convolens.model.Session;
import org.convolens.model.StageModel;
import org.convolens.model.ViewOptions;

/// How a document is looked at, kept in the section `view` of its file. Whatever is missing there
/// or makes no sense is left as it is; what others keep in it stays. For the FX thread only.
public final class ViewSection {
  private final Document document;
  private final Session session;
  private final ViewOptions options;
  private final StageModel stage;
  private Optional<Experiment> awaited = Optional.empty();
  private boolean showing;

  public ViewSection(Document document, Session session, ViewOptions options, StageModel stage) {
    this.document = document;
    this.session = session;
    this.options = options;
    this.stage = stage;
    session.mapProperty().subscribe(state -> choose(state));
  }

  private Section present() {
    return document.section(Contents.VIEW).map(Section::of).orElse(Section.empty());
  }

  /// Puts what is shown now into the document.
  public void note() {
    var view =
        present()
            .with("colourMap", name(options.colourMapProperty().get()))
            .with("filter", stage.filterProperty().get())
            .with("channel", stage.channelProperty().get());
    var layer = stage.layer();
    view = layer.isPresent() ? view.with("layer", layer.get().name()) : view.without("layer");
    var range =
        options
            .fixedRangeProperty()
            .get()
            .map(fixed -> List.of(wide(fixed.low()), wide(fixed.high())));
    view = range.isPresent() ? view.with("range", range.get()) : view.without("range");
    document.putSection(Contents.VIEW, view.json());
  }

  /// Whether the options change because a document is shown, and not by the user.
  public boolean showing() {
    return showing;
  }

  /// Shows the document as its file says.
  ///
  /// @param colours what it is shown in when the file does not say
  public void show(ColourMap colours) {
    var view = present();
    showing = true;
    options
        .colourMapProperty()
        .set(view.text("colourMap").flatMap(ViewSection::map).orElse(colours));
    options.fixedRangeProperty().set(view.numbers("range").flatMap(ViewSection::range));
    showing = false;
    awaited = Optional.of(session.experiment());
    choose(session.mapProperty().get());
  }

  /// What stands on the stage can be chosen once the document is computed; an edit before that
  /// leaves it as it is.
  private void choose(MapState state) {
    if (state instanceof MapState.Fresh(var evaluation) && awaited.isPresent()) {
      var opened = awaited.get();
      awaited = Optional.empty();
      if (evaluation.experiment().equals(opened)) {
        choose(present(), opened);
      }
    }
  }

  private void choose(Section view, Experiment experiment) {
    var layers = experiment.layers();
    view.text("layer")
        .flatMap(name ->
            IntStream.range(0, layers.size())
                .filter(at -> layers.get(at).name().equals(name))
                .boxed()
                .findFirst())
        .ifPresent(stage::showLayer);
    stage.showFilter(view.count("filter").orElse(0));
    stage.showChannel(view.count("channel").orElse(0));
  }

  private static Optional<ValueRange> range(List<Double> ends) {
    return ends.size() == 2 && ends.get(0).floatValue() < ends.get(1).floatValue()
        ? Optional.of(new ValueRange(ends.get(0).floatValue(), ends.get(1).floatValue()))
        : Optional.empty();
  }

  /// The double whose text is that of the float.
  private static double wide(float value) {
    return Double.parseDouble(Float.toString(value));
  }

  private static Optional<ColourMap> map(String name) {
    return Arrays.stream(ColourMap.values()).filter(map -> name(map).equals(name)).findFirst();
  }

  private static String name(ColourMap map) {
    return map.name().toLowerCase(Locale.ROOT);
  }
}
