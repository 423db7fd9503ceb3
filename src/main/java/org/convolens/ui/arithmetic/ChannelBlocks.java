package org.convolens.ui.arithmetic;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// The arithmetic of several channels, or of several maps, beside each other.
final class ChannelBlocks extends HBox {
  /// More than this are listed in a table.
  static final int MOST = 4;

  final List<ChannelBlock> blocks = new ArrayList<>();

  ChannelBlocks() {
    setId("channel-blocks");
    getStyleClass().add("channel-blocks");
    for (var number = 1; number <= MOST; number++) {
      var block = new ChannelBlock(number);
      HBox.setHgrow(block, Priority.ALWAYS);
      blocks.add(block);
    }
    getChildren().addAll(blocks);
    managedProperty().bind(visibleProperty());
  }

  /// The first blocks, one for each of so many channels.
  List<ChannelBlock> first(int count) {
    for (var index = 0; index < MOST; index++) {
      blocks.get(index).setVisible(index < count);
    }
    return blocks.subList(0, count);
  }
}
