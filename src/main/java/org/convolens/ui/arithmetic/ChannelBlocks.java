package org.convolens.ui.arithmetic;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// The arithmetic of several channels, or of several maps, beside each other.
final class ChannelBlocks extends HBox {
  /// More than this are listed in a table.
  static final int MOST = 4;

  private static final double BLOCK_WIDTH = 310;
  private static final double RESULT_WIDTH = 320;
  private static final double BETWEEN = 18;

  final List<ChannelBlock> blocks = new ArrayList<>();

  ChannelBlocks() {
    setId("channel-blocks");
    getStyleClass().add("channel-blocks");
    managedProperty().bind(visibleProperty());
  }

  /// Whether at least one block of a kernel has room for its numbers.
  static boolean hasRoom(int columns, double width) {
    return width <= 0 || width - RESULT_WIDTH >= ChannelBlock.leastWidth(columns);
  }

  /// Opens all blocks, or where they would be too narrow to read only one.
  ///
  /// @param columns of a kernel
  /// @param width of the whole arithmetic
  void open(List<ChannelBlock> shown, int chosen, int columns, double width) {
    var each = Math.max(BLOCK_WIDTH, ChannelBlock.leastWidth(columns) + BETWEEN);
    var all = width <= 0 || width - RESULT_WIDTH >= shown.size() * each;
    for (var index = 0; index < shown.size(); index++) {
      shown.get(index).setOpen(all || index == chosen);
    }
  }

  /// The first blocks, one for each of so many channels.
  List<ChannelBlock> first(int count) {
    while (blocks.size() < count) {
      var block = new ChannelBlock(blocks.size() + 1);
      HBox.setHgrow(block, Priority.ALWAYS);
      blocks.add(block);
      getChildren().add(block);
    }
    for (var index = 0; index < blocks.size(); index++) {
      blocks.get(index).setVisible(index < count);
    }
    return blocks.subList(0, count);
  }
}
