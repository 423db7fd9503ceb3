package org.convolens.model;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.convolens.core.ColourMap;
import org.convolens.core.ValueRange;

/// How things are shown, apart from what they are.
public final class ViewOptions {
  /// Which colours the window has.
  public enum Theme {
    SYSTEM,
    LIGHT,
    DARK
  }

  private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.SYSTEM);
  private final ObjectProperty<ColourMap> colourMap =
      new SimpleObjectProperty<>(ColourMap.ORANGE_BLUE);
  private final ObjectProperty<Optional<ValueRange>> fixedRange =
      new SimpleObjectProperty<>(Optional.empty());
  private final BooleanProperty projector = new SimpleBooleanProperty();
  private final BooleanProperty gallery = new SimpleBooleanProperty();

  public ObjectProperty<Theme> themeProperty() {
    return theme;
  }

  public ObjectProperty<ColourMap> colourMapProperty() {
    return colourMap;
  }

  /// The range of the map's colours that the user set or locked; empty when it follows the values.
  public ObjectProperty<Optional<ValueRange>> fixedRangeProperty() {
    return fixedRange;
  }

  /// Larger numbers and letters, for the back of a room.
  public BooleanProperty projectorProperty() {
    return projector;
  }

  /// Whether all maps of the layer are shown below the stage.
  public BooleanProperty galleryProperty() {
    return gallery;
  }
}
