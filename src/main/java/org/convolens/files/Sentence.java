package org.convolens.files;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.BiFunction;
import org.convolens.core.Misfit;

/// A sentence, or a part of one, that stands among the texts, so that a window can say it in the
/// user's language. Sentences among the arguments are said in that language too.
public record Sentence(String key, List<Object> arguments) {
  private static final String BUNDLE = "texts.refusals";

  public Sentence {
    arguments = List.copyOf(arguments);
  }

  static Sentence of(String key, Object... arguments) {
    return new Sentence(key, List.of(arguments));
  }

  /// Why a layer cannot follow the tensor before it.
  public static Sentence of(Misfit misfit) {
    return switch (misfit) {
      case Misfit.NoOutput(var layer, var input, var padding, var window) ->
          of("fit.noOutput", layer, window, input, padding);
      case Misfit.TooWide(var layer, var input, var window) ->
          of("fit.tooWide", layer, window, input);
      case Misfit.Channels(var layer, var input, var filter, var groups) ->
          of(
              "fit.channels",
              layer,
              (long) filter.channels() * groups,
              filter,
              String.valueOf(groups),
              input);
      case Misfit.Rank(var layer, var input, var filter) ->
          of(filter.signal() ? "fit.signalFilters" : "fit.pictureFilters", layer, filter, input);
      case Misfit.TooLarge(var layer, var input, var channels, var rows, var columns) ->
          of(
              "fit.tooLarge",
              layer,
              input,
              String.valueOf(channels),
              String.valueOf(rows),
              String.valueOf(columns));
    };
  }

  /// The words in a language.
  ///
  /// @param texts gives the text of a key with its arguments filled in
  public String in(BiFunction<String, Object[], String> texts) {
    var said =
        arguments.stream()
            .map(argument -> argument instanceof Sentence part ? part.in(texts) : argument)
            .toArray();
    return texts.apply(key, said);
  }

  /// The words that commands and logs say.
  String english() {
    var bundle = ResourceBundle.getBundle(BUNDLE, Locale.ENGLISH, Sentence.class.getModule());
    return in(
        (text, said) -> new MessageFormat(bundle.getString(text), Locale.ENGLISH).format(said));
  }
}
