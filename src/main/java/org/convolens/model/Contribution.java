package org.convolens.model;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.convolens.core.Shape;
import org.convolens.core.Tensor;

/// How much each value of the painted input moves the value of the map that is explained, when that
/// is shown in the place of the input.
public final class Contribution {
  private final BooleanProperty shown = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<Optional<Tensor>> gradient =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  Contribution() {
    shown.subscribe(_ -> clear());
  }

  /// Whether it is to be shown.
  public BooleanProperty shownProperty() {
    return shown;
  }

  public boolean isShown() {
    return shown.get();
  }

  /// The last one that was computed, in the shape of the input.
  public ReadOnlyObjectProperty<Optional<Tensor>> gradientProperty() {
    return gradient.getReadOnlyProperty();
  }

  /// The last one that was computed, when it has the shape of an input.
  public Optional<Tensor> gradient(Shape input) {
    return gradient.get().filter(found -> found.shape().equals(input));
  }

  /// Takes one; when it is not shown any more, it is dropped.
  public void deliver(Tensor computed) {
    if (isShown()) {
      gradient.set(Optional.of(computed));
    }
  }

  public void clear() {
    gradient.set(Optional.empty());
  }
}
