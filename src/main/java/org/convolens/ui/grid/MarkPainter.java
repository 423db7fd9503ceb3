package org.convolens.ui.grid;

import java.util.Optional;
import javafx.scene.paint.Color;
import org.convolens.core.Region;
import org.convolens.model.paint.Cell;
import org.convolens.ui.pen.Pen;

/// Draws marks over the cells: a double outline, dark and light, that shows on any colour.
final class MarkPainter {
  private final Pen pen;
  private final GridLayout layout;
  private final Color colour;

  MarkPainter(Pen pen, GridLayout layout, Color colour) {
    this.pen = pen;
    this.layout = layout;
    this.colour = colour;
  }

  void draw(GridMarks marks, Optional<Cell> focus, GridContent content) {
    pen.clear();
    if (!marks.ghost().isEmpty()) {
      pen.setLineDashes(5, 4);
      outline(marks.ghost(), Color.gray(0.5), 2);
      pen.setLineDashes();
    }
    for (var region : marks.lit()) {
      outline(region, Color.WHITE, 5);
      outline(region, colour, marks.pinned() ? 4 : 3);
    }
    focus
        .filter(cell -> cell.row() < content.tensor().rows())
        .filter(cell -> cell.column() < content.tensor().columns())
        .ifPresent(cell -> outlineFocus(Region.cell(cell.row(), cell.column())));
  }

  private void outlineFocus(Region cell) {
    outline(cell, Color.WHITE, 4);
    pen.setLineDashes(3, 3);
    outline(cell, Color.BLACK, 2);
    pen.setLineDashes();
  }

  private void outline(Region region, Color stroke, double width) {
    pen.setStroke(stroke);
    pen.setLineWidth(width);
    pen.strokeRect(
        layout.x(region.column()),
        layout.y(region.row()),
        region.columns() * layout.cell(),
        region.rows() * layout.cell());
  }
}
