package org.convolens.ui.gallery;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// One map in the gallery with the filter that makes it and its name. A tile holds one picture of
/// each at a time and is used again for another map when the gallery is scrolled.
final class MapTile extends VBox {
  /// Stands for no map.
  static final int NONE = -1;

  /// The side of the map's picture in pixels.
  static final double SIDE = 96;

  private static final double KERNEL_SIDE = 36;
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
  private static final PseudoClass PICKED = PseudoClass.getPseudoClass("picked");

  private final ImageView map = picture(SIDE);
  private final ImageView kernel = picture(KERNEL_SIDE);
  private final StackPane kernelFrame = new StackPane(kernel);
  private final Label name = new Label();
  private int index = NONE;
  private Optional<MapLook> look = Optional.empty();

  MapTile() {
    getStyleClass().add("map-tile");
    setAccessibleRole(AccessibleRole.BUTTON);
    kernelFrame.getStyleClass().add("tile-kernel");
    kernelFrame.setMaxSize(KERNEL_SIDE + 4, KERNEL_SIDE + 4);
    StackPane.setAlignment(kernelFrame, Pos.BOTTOM_RIGHT);
    var pictures = new StackPane(map, kernelFrame);
    pictures.setMinSize(SIDE, SIDE);
    pictures.setMaxSize(SIDE, SIDE);
    name.setMaxWidth(SIDE);
    name.getStyleClass().add("tile-name");
    getChildren().addAll(pictures, name);
    setMaxWidth(SIDE + 12);
    setVisible(false);
  }

  private static ImageView picture(double side) {
    var picture = new ImageView();
    picture.setPreserveRatio(true);
    picture.setSmooth(false);
    picture.setFitWidth(side);
    picture.setFitHeight(side);
    return picture;
  }

  /// Which map it shows, or [#NONE].
  int index() {
    return index;
  }

  /// Becomes the tile of another map; its pictures come later.
  void become(int next) {
    if (next != index) {
      index = next;
      look = Optional.empty();
      map.setImage(null);
      kernel.setImage(null);
    }
    kernelFrame.setVisible(kernel.getImage() != null);
    setVisible(next != NONE);
    setId(next == NONE ? "" : "map-tile-" + (next + 1));
  }

  void describe(String text, boolean chosen, boolean picked) {
    name.setText(text);
    setAccessibleText(text);
    pseudoClassStateChanged(CHOSEN, chosen);
    pseudoClassStateChanged(PICKED, picked);
  }

  /// What its pictures were made of, if it has some.
  Optional<MapLook> look() {
    return look;
  }

  void show(MapLook next, Thumbnail mapPicture, Optional<Thumbnail> kernelPicture) {
    look = Optional.of(next);
    map.setImage(mapPicture.toImage());
    kernelPicture.ifPresent(picture -> kernel.setImage(picture.toImage()));
    kernelFrame.setVisible(kernelPicture.isPresent());
  }

  /// How many pictures it holds now.
  int pictures() {
    return (map.getImage() == null ? 0 : 1) + (kernel.getImage() == null ? 0 : 1);
  }
}
