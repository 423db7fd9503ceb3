package org.convolens.ui.kernel;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.ToggleSwitch;
import org.convolens.ui.grid.TensorGrid;
import org.convolens.ui.style.Controls;
import org.convolens.ui.style.MenuChoice;
import org.convolens.ui.style.PlainScrollSkin;
import org.convolens.ui.style.Presence;
import org.convolens.ui.text.Texts;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/// The kernel that slides, and how it slides.
public final class KernelView extends VBox {
  static final int MOST_CELLS = 15;

  /// For one-dimensional signals.
  static final int LONGEST_FILTER = 127;

  /// A cell that shows its number.
  private static final double READABLE_CELL = 30;

  private static final double LEAST_GRID = 104;
  private static final double LARGEST_GRID = 230;
  private static final double LEAST_SIGNAL_GRID = 60;
  private static final double LARGEST_SIGNAL_GRID = 80;

  final TensorGrid grid = new TensorGrid();
  final TextField editor = new TextField();
  final Button presets = new Button();
  final Label about = new Label();
  final Spinner<Integer> rows;
  final Spinner<Integer> columns;
  final TextField bias = new TextField("0");
  final Spinner<Integer> strideRows;
  final Spinner<Integer> strideColumns;
  final Spinner<Integer> dilationRows;
  final Spinner<Integer> dilationColumns;
  final MenuChoice<PaddingChoice> padding;
  final PaddingSides sides;
  final MenuChoice<BorderChoice> border;
  final TextField borderValue = new TextField("0");
  final ToggleSwitch flip;
  final Label flipNote = new Label();
  final KernelTurn turn = new KernelTurn();
  final Button rotate;
  final Button transpose;
  final Button negate;
  final Button normalise;
  final Spinner<Integer> filter;
  final Spinner<Integer> channel;
  final FlowPane choices;
  private final HBox gridRow;
  private final ScrollPane scroll = new ScrollPane();
  private boolean hasRows = true;

  public KernelView(Texts texts) {
    getStyleClass().addAll("panel", "kernel-panel");
    rows = Controls.spinner("kernel-rows", 1, MOST_CELLS, 3, texts.of("kernel.rows"));
    columns = Controls.spinner("kernel-columns", 1, MOST_CELLS, 3, texts.of("kernel.columns"));
    strideRows = Controls.spinner("stride-rows", 1, 16, 1, texts.of("stride.rows"));
    strideColumns = Controls.spinner("stride-columns", 1, 16, 1, texts.of("stride.columns"));
    dilationRows = Controls.spinner("dilation-rows", 1, 16, 1, texts.of("dilation.rows"));
    dilationColumns = Controls.spinner("dilation-columns", 1, 16, 1, texts.of("dilation.columns"));
    padding = PaddingChoice.control("padding", texts);
    border =
        new MenuChoice<>(
            "border",
            List.of(BorderChoice.values()),
            choice -> texts.of(choice.key()),
            texts.of("border.about"));
    filter = Controls.spinner("stage-filter", 1, 1, 1, texts.of("kernel.filter"));
    channel = Controls.spinner("stage-channel", 1, 1, 1, texts.of("kernel.channel"));
    choices =
        Controls.wrapping(
            choice(texts, "kernel.filter", filter), choice(texts, "kernel.channel", channel));
    flip = Controls.toggle("flip", texts.of("flip"), texts.of("flip.about"));
    sides = new PaddingSides("padding", 64, texts);
    rotate = button("kernel-rotate", BootstrapIcons.ARROW_CLOCKWISE, texts, "kernel.rotate");
    transpose = button("kernel-transpose", BootstrapIcons.ARROW_DOWN_UP, texts, "kernel.transpose");
    negate = button("kernel-negate", BootstrapIcons.CIRCLE_HALF, texts, "kernel.negate");
    normalise = button("kernel-normalise", BootstrapIcons.PERCENT, texts, "kernel.normalise");
    identify(texts);
    gridRow = gridAndOperations();
    getChildren()
        .addAll(
            Controls.row(
                Controls.label(texts.of("kernel.title"), "panel-title", "kernel-title"),
                Controls.gap(),
                pair(rows, columns)),
            presets,
            about,
            gridRow,
            flipNote,
            settings(texts));
  }

  private static HBox choice(Texts texts, String key, Spinner<Integer> spinner) {
    var name = Controls.label(texts.of(key), "field-name");
    name.setMinWidth(USE_PREF_SIZE);
    return Controls.row(name, spinner);
  }

  private static Button button(String id, BootstrapIcons icon, Texts texts, String key) {
    return Controls.iconButton(id, icon, texts.of(key));
  }

  private void identify(Texts texts) {
    grid.setId("kernel-grid");
    editor.setId("kernel-editor");
    presets.setId("kernel-presets");
    presets.setMaxWidth(Double.MAX_VALUE);
    presets.setGraphic(FontIcon.of(BootstrapIcons.CARET_DOWN_FILL));
    presets.setContentDisplay(ContentDisplay.RIGHT);
    presets.getStyleClass().add("preset-button");
    bias.setId("bias");
    borderValue.setId("border-value");
    about.setId("kernel-about");
    about.setWrapText(true);
    about.getStyleClass().add("about");
    flipNote.setId("flip-note");
    flipNote.setWrapText(true);
    flipNote.setMinHeight(Region.USE_PREF_SIZE);
    flipNote.getStyleClass().add("about");
    editor.getStyleClass().add("cell-editor");
    Controls.describe(presets, texts.of("kernel.presets.about"));
    Controls.describe(editor, texts.of("kernel.cell"));
    Controls.describe(bias, texts.of("kernel.bias"));
    Controls.describe(borderValue, texts.of("border.value"));
    bias.setPrefColumnCount(4);
    borderValue.setPrefColumnCount(3);
  }

  private HBox gridAndOperations() {
    var both = new HBox(gridWithEditor(), operations());
    VBox.setVgrow(both, Priority.ALWAYS);
    return both;
  }

  private GridPane operations() {
    var pane = new GridPane();
    pane.getStyleClass().add("kernel-operations");
    pane.addRow(0, rotate, transpose);
    pane.addRow(1, negate, normalise);
    return pane;
  }

  private StackPane gridWithEditor() {
    editor.setManaged(false);
    editor.setVisible(false);
    grid.setLargestCell(64);
    var stack = new StackPane();
    Presence.fill(stack, grid, editor);
    stack.getChildren().add(turn);
    HBox.setHgrow(stack, Priority.ALWAYS);
    return stack;
  }

  private ScrollPane settings(Texts texts) {
    choices.managedProperty().bind(choices.visibleProperty());
    borderValue.managedProperty().bind(borderValue.visibleProperty());
    flipNote.managedProperty().bind(flipNote.textProperty().isNotEmpty());
    var form = new GridPane();
    form.getStyleClass().add("form");
    var fields = new ArrayList<Node>();
    field(fields, 0, texts, "kernel.bias", Controls.wrapping(bias, flip));
    if (fields.getFirst() instanceof Label name) {
      // Where the switch goes below the field, the name stays beside the field.
      GridPane.setValignment(name, VPos.TOP);
      name.minHeightProperty().bind(bias.heightProperty());
    }
    field(fields, 1, texts, "stride", pair(strideRows, strideColumns));
    field(fields, 2, texts, "padding", Controls.row(padding));
    GridPane.setConstraints(sides, 1, 3);
    fields.add(sides);
    field(fields, 4, texts, "border", constant());
    field(fields, 5, texts, "dilation", pair(dilationRows, dilationColumns));
    Presence.fill(form, fields.toArray(Node[]::new));
    var all = new VBox();
    Presence.fill(all, choices, form);
    all.getStyleClass().add("settings");
    scroll.setContent(all);
    scroll.setSkin(new PlainScrollSkin(scroll));
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().addAll("edge-to-edge", "settings-scroll");
    scroll.setMinHeight(30);
    VBox.setVgrow(scroll, Priority.SOMETIMES);
    scroll.setFocusTraversable(false);
    return scroll;
  }

  /// Scrolls down to the fields of the four sides where they are below what is seen.
  void revealSides() {
    scroll.applyCss();
    layout();
    var content = scroll.getContent();
    var bottom = content.sceneToLocal(sides.localToScene(sides.getLayoutBounds())).getMaxY();
    var seen = scroll.getViewportBounds().getHeight();
    var hidden = content.getLayoutBounds().getHeight() - seen;
    if (hidden > 0) {
      scroll.setVvalue(Math.max(scroll.getVvalue(), Math.min(1, (bottom - seen) / hidden)));
    }
  }

  private HBox constant() {
    var row = Controls.row();
    Presence.fill(row, border, borderValue);
    return row;
  }

  /// Rows × columns; of a signal only the second.
  private static HBox pair(Spinner<Integer> first, Spinner<Integer> second) {
    var times = new Label("×");
    times.visibleProperty().bind(first.visibleProperty());
    times.managedProperty().bind(times.visibleProperty());
    return Controls.row(first, times, second);
  }

  /// Shows or hides what only pictures have.
  void showRows(boolean rowsToo) {
    hasRows = rowsToo;
    requestLayout();
    for (var spinner : List.of(rows, strideRows, dilationRows)) {
      spinner.setVisible(rowsToo);
      spinner.setManaged(rowsToo);
    }
    sides.showRows(rowsToo);
  }

  @Override
  protected void layoutChildren() {
    giveRoom();
    super.layoutChildren();
  }

  /// The grid is as high as its numbers need, where that leaves half the panel to the rest; the
  /// settings scroll.
  private void giveRoom() {
    var window = getScene() == null ? 0 : getScene().getHeight();
    var needed = grid.content().tensor().rows() * READABLE_CELL + 6;
    var least = hasRows ? LEAST_GRID : LEAST_SIGNAL_GRID;
    var height = hasRows && needed <= getHeight() / 2 ? Math.max(least, needed) : least;
    grid.setMinHeight(height);
    gridRow.setPrefHeight(height);
    var share = Math.max(1, window / 900);
    gridRow.setMaxHeight(Math.max(height, (hasRows ? LARGEST_GRID : LARGEST_SIGNAL_GRID) * share));
  }

  private static void field(List<Node> fields, int row, Texts texts, String key, Node control) {
    var label = Controls.label(texts.of(key), "field-name");
    label.setLabelFor(control);
    label.setMinWidth(Region.USE_PREF_SIZE);
    GridPane.setConstraints(label, 0, row);
    GridPane.setConstraints(control, 1, row);
    fields.addAll(List.of(label, control));
  }

  /// Where the cells are drawn.
  public TensorGrid grid() {
    return grid;
  }
}
