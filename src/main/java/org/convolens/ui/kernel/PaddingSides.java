package org.convolens.ui.kernel;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import org.convolens.core.Padding;
import org.convolens.core.Sliding;
import org.convolens.ui.style.Controls;
import org.convolens.ui.text.Texts;

/// How much padding each side has: above and below in one row, left and right in another, since
/// four beside each other are wider than a panel.
public final class PaddingSides extends GridPane {
  private final List<Spinner<Integer>> fields;
  private final Spinner<Integer> top;
  private final Spinner<Integer> left;
  private final Spinner<Integer> bottom;
  private final Spinner<Integer> right;
  private final List<Label> vertical = List.of(arrow("↑"), arrow("↓"));

  /// @param id what the fields' ids begin with
  public PaddingSides(String id, int most, Texts texts) {
    top = Controls.spinner(id + "-top", 0, most, 0, texts.of("padding.top"));
    left = Controls.spinner(id + "-left", 0, most, 0, texts.of("padding.left"));
    bottom = Controls.spinner(id + "-bottom", 0, most, 0, texts.of("padding.bottom"));
    right = Controls.spinner(id + "-right", 0, most, 0, texts.of("padding.right"));
    fields = List.of(top, left, bottom, right);
    getStyleClass().add("sides");
    addRow(0, vertical.getFirst(), top, vertical.getLast(), bottom);
    addRow(1, arrow("←"), left, arrow("→"), right);
    setVisible(false);
  }

  private static Label arrow(String text) {
    var arrow = new Label(text);
    arrow.setMinWidth(Region.USE_PREF_SIZE);
    return arrow;
  }

  public void onChange(Runnable action) {
    fields.forEach(field -> field.valueProperty().subscribe((_, _) -> action.run()));
  }

  public Padding.Explicit amounts() {
    return new Padding.Explicit(
        top.getValue(), left.getValue(), bottom.getValue(), right.getValue());
  }

  /// Shows the amounts if they are chosen by hand, and is hidden otherwise, with what the sliding
  /// makes of a named padding in the fields: there a choice by hand begins.
  public void show(Padding padding, Optional<Sliding> sliding) {
    setVisible(padding instanceof Padding.Explicit);
    var amounts =
        padding instanceof Padding.Explicit byHand
            ? byHand
            : sliding.map(Sliding::padding).orElse(Padding.Explicit.NONE);
    set(top, amounts.top());
    set(left, amounts.left());
    set(bottom, amounts.bottom());
    set(right, amounts.right());
  }

  /// Lets the amounts go no further than these.
  public void limit(int rows, int columns) {
    List.of(top, bottom).forEach(field -> limit(field, rows));
    List.of(left, right).forEach(field -> limit(field, columns));
  }

  private static void set(Spinner<Integer> field, int amount) {
    field.getValueFactory().setValue(amount);
  }

  private static void limit(Spinner<Integer> field, int most) {
    if (field.getValueFactory() instanceof IntegerSpinnerValueFactory factory) {
      factory.setMax(most);
    }
  }

  /// Shows or hides what only pictures have.
  public void showRows(boolean rowsToo) {
    for (var part : List.of(vertical.getFirst(), top, vertical.getLast(), bottom)) {
      part.setVisible(rowsToo);
      part.setManaged(rowsToo);
    }
  }
}
