package org.convolens.model;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.convolens.core.ColourMap;

/// What the user chose once and wants to find again at the next start. For the FX thread only.
public final class Settings {
  private static final int MOST_RECENT = 10;

  private final ObjectProperty<Optional<String>> language =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<ViewOptions.Theme> theme =
      new SimpleObjectProperty<>(ViewOptions.Theme.SYSTEM);
  private final ObjectProperty<ColourMap> colourMap =
      new SimpleObjectProperty<>(ColourMap.ORANGE_BLUE);
  private final BooleanProperty projector = new SimpleBooleanProperty();
  private final ObjectProperty<Optional<WindowPlace>> place =
      new SimpleObjectProperty<>(Optional.empty());
  private final ReadOnlyObjectWrapper<List<Path>> recent = new ReadOnlyObjectWrapper<>(List.of());

  // --- Properties

  /// The tag of the language; empty when the system's is followed.
  public ObjectProperty<Optional<String>> languageProperty() {
    return language;
  }

  public ObjectProperty<ViewOptions.Theme> themeProperty() {
    return theme;
  }

  /// The colours a new document is shown in.
  public ObjectProperty<ColourMap> colourMapProperty() {
    return colourMap;
  }

  public BooleanProperty projectorProperty() {
    return projector;
  }

  /// Where the window stood last.
  public ObjectProperty<Optional<WindowPlace>> placeProperty() {
    return place;
  }

  /// The files opened or saved, latest first.
  public ReadOnlyObjectProperty<List<Path>> recentProperty() {
    return recent.getReadOnlyProperty();
  }

  // --- Commands

  /// Puts a file in front of the recent ones.
  public void remember(Path file) {
    var path = file.toAbsolutePath().normalize();
    setRecent(Stream.concat(Stream.of(path), recent.get().stream()).toList());
  }

  /// Takes a file that is gone out of the recent ones.
  public void forget(Path file) {
    setRecent(recent.get().stream().filter(path -> !path.equals(file)).toList());
  }

  public void setRecent(List<Path> files) {
    recent.set(files.stream().distinct().limit(MOST_RECENT).toList());
  }
}
