package org.convolens.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A step's text in pieces: plain words, and words that name a thing on the screen.
public record LessonText(List<Piece> pieces) {
  /// What words can name.
  public enum Thing {
    INPUT,
    KERNEL,
    MAP,
    PRODUCTS,
    WINDOW,
    BIAS,
    RELU,
    STRIDE,
    PADDING,
    BORDER,
    DILATION,
    FLIP,
    PLAY,
    LAYERS,
    TOOLS,
    FILTERS,
    LEGEND
  }

  /// Some words.
  ///
  /// @param thing what they name, if anything
  /// @param cell the cell of it that they name, if one: row and column, counted from 0
  public record Piece(String words, Optional<Thing> thing, Optional<Place> cell) {}

  private static final Pattern NAMED =
      Pattern.compile("\\{(\\w+)(?:@(\\d{1,4}),(\\d{1,4}))?\\|([^{}|]+)}");

  public LessonText {
    pieces = List.copyOf(pieces);
  }

  /// Takes a text apart.
  ///
  /// @throws WordingException where its braces are wrong
  public static LessonText of(String text) {
    var pieces = new ArrayList<Piece>();
    var found = NAMED.matcher(text);
    var at = 0;
    while (found.find()) {
      plain(text.substring(at, found.start()), pieces);
      var thing = thing(words(found.group(1)));
      pieces.add(
          new Piece(
              words(found.group(4)),
              Optional.of(thing),
              cell(thing, words(found.group(2)), words(found.group(3)))));
      at = found.end();
    }
    plain(text.substring(at), pieces);
    return new LessonText(pieces);
  }

  private static String words(@Nullable String group) {
    return group == null ? "" : group;
  }

  private static void plain(String words, List<Piece> pieces) {
    if (words.contains("{") || words.contains("}")) {
      throw new WordingException(WordingException.Reason.BRACES, words.strip());
    }
    if (!words.isEmpty()) {
      pieces.add(new Piece(words, Optional.empty(), Optional.empty()));
    }
  }

  private static Thing thing(String name) {
    for (var thing : Thing.values()) {
      if (thing.name().equalsIgnoreCase(name)) {
        return thing;
      }
    }
    throw new WordingException(WordingException.Reason.THING, name);
  }

  private static Optional<Place> cell(Thing thing, String row, String column) {
    if (row.isEmpty()) {
      return Optional.empty();
    }
    var part =
        switch (thing) {
          case INPUT -> Place.Part.INPUT;
          case KERNEL -> Place.Part.KERNEL;
          case MAP -> Place.Part.MAP;
          default -> throw new WordingException(WordingException.Reason.CELLS, thing.name());
        };
    return Optional.of(new Place(part, Integer.parseInt(row) - 1, Integer.parseInt(column) - 1));
  }

  /// All words one after the other.
  public String plain() {
    var words = new StringBuilder();
    pieces.forEach(piece -> words.append(piece.words()));
    return words.toString();
  }
}
