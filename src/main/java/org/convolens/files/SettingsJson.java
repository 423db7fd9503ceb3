package org.convolens.files;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The settings as they stand on disk. Words that this version does not know stay as they are.
///
/// @param language its tag, such as `nl`; empty when the system's is followed
/// @param theme `system`, `light` or `dark`
/// @param colours the colour map of new documents, in lower case
/// @param recent absolute paths, latest first
/// @param place of the window, as left, top, width and height
/// @param rest the whole file, with what this version does not name
public record SettingsJson(
    Optional<String> language,
    Optional<String> theme,
    Optional<String> colours,
    boolean projector,
    List<String> recent,
    Optional<Place> place,
    Section rest) {
  private static final int MOST_RECENT = 10;

  public static final SettingsJson DEFAULTS =
      new SettingsJson(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          false,
          List.of(),
          Optional.empty(),
          Section.empty());

  /// Where a window stands.
  public record Place(double x, double y, double width, double height, boolean maximized) {}

  public SettingsJson {
    recent = recent.stream().distinct().limit(MOST_RECENT).toList();
  }

  /// What two programs made of the same settings: what either changed; where both did, mine.
  public static SettingsJson merge(SettingsJson base, SettingsJson mine, SettingsJson theirs) {
    return new SettingsJson(
        pick(base.language, mine.language, theirs.language),
        pick(base.theme, mine.theme, theirs.theme),
        pick(base.colours, mine.colours, theirs.colours),
        pick(base.projector, mine.projector, theirs.projector),
        mergeRecent(base, mine, theirs),
        pick(base.place, mine.place, theirs.place),
        theirs.rest);
  }

  private static <T> T pick(T base, T mine, T theirs) {
    return mine.equals(base) ? theirs : mine;
  }

  /// Mine first, then theirs that I did not remove.
  private static List<String> mergeRecent(
      SettingsJson base, SettingsJson mine, SettingsJson theirs) {
    if (mine.recent.equals(base.recent)) {
      return theirs.recent;
    }
    var others = theirs.recent.stream().filter(path -> !base.recent.contains(path));
    return Stream.concat(mine.recent.stream(), others).toList();
  }

  static SettingsJson of(Section file) {
    var place =
        file.section("window")
            .flatMap(window ->
                window
                    .numbers("place")
                    .filter(four -> four.size() == 4)
                    .map(four ->
                        new Place(
                            four.get(0),
                            four.get(1),
                            four.get(2),
                            four.get(3),
                            window.flag("maximized").orElse(false))));
    return new SettingsJson(
        file.text("language"),
        file.text("theme"),
        file.text("colours"),
        file.flag("projector").orElse(false),
        file.texts("recent").orElse(List.of()),
        place,
        file);
  }

  Section section() {
    var file = set(set(set(rest, "language", language), "theme", theme), "colours", colours);
    var whole = file.with("projector", projector).withTexts("recent", recent);
    return place
        .map(at ->
            whole.with(
                "window",
                whole
                    .section("window")
                    .orElse(Section.empty())
                    .with("place", List.of(at.x(), at.y(), at.width(), at.height()))
                    .with("maximized", at.maximized())))
        .orElse(whole);
  }

  private static Section set(Section file, String name, Optional<String> text) {
    return text.map(value -> file.with(name, value)).orElseGet(() -> file.without(name));
  }
}
