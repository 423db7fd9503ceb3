package org.convolens.ui.film;

import java.util.Locale;
import java.util.Optional;
import org.convolens.model.Playback;
import org.convolens.model.ViewOptions;
import org.convolens.ui.Workbench;

/// How a film shows an experiment.
///
/// @param layer which layer stands on the stage; empty for the one a window begins with
/// @param filter which of its filters, counted from 0
/// @param channel which channel of its input, counted from 0
/// @param together whether the channels of the input are shown all at once
/// @param grain what one step is
public record FilmLook(
    double width,
    double height,
    Locale language,
    ViewOptions options,
    Optional<Integer> layer,
    int filter,
    int channel,
    boolean together,
    Playback.Grain grain) {

  /// What a new window looks like.
  public static FilmLook plain(double width, double height, Locale language) {
    var options = new ViewOptions();
    options.themeProperty().set(ViewOptions.Theme.LIGHT);
    return new FilmLook(
        width, height, language, options, Optional.empty(), 0, 0, true, Playback.Grain.CELLS);
  }

  /// What a window looks like now; it does not follow the window.
  public static FilmLook of(Workbench bench, double width, double height) {
    return new FilmLook(
        width,
        height,
        bench.texts().languageProperty().get(),
        copy(bench.options()),
        bench.stage().index(),
        bench.stage().filterProperty().get(),
        bench.stage().channelProperty().get(),
        bench.stage().togetherProperty().get(),
        bench.playback().grain());
  }

  private static ViewOptions copy(ViewOptions options) {
    var copy = new ViewOptions();
    copy.themeProperty().set(options.themeProperty().get());
    copy.colourMapProperty().set(options.colourMapProperty().get());
    copy.fixedRangeProperty().set(options.fixedRangeProperty().get());
    copy.projectorProperty().set(options.projectorProperty().get());
    return copy;
  }
}
