package org.convolens.model;

import java.util.Locale;

/// What an edit did, for the names of undo and redo.
public enum EditName {
  PAINT,
  FILL,
  LINE,
  RECTANGLE,
  ERASE,
  MOVE,
  RESIZE_INPUT,
  PRESET_INPUT,
  CLEAR,
  INVERT,
  NOISE,
  KERNEL_CELL,
  KERNEL_PRESET,
  KERNEL_SIZE,
  ROTATE,
  TRANSPOSE,
  NEGATE,
  NORMALISE,
  BIAS,
  STRIDE,
  DILATION,
  PADDING,
  BORDER,
  FLIP,
  RELU,
  ADD_FILTER,
  DEPTH,
  DUPLICATE_FILTER,
  DELETE_FILTER,
  MOVE_FILTER,
  RENAME_FILTER,
  IMPORT_INPUT,
  IMPORT_KERNEL,
  PASTE,
  TRAIN,
  FILTER_SET,
  LESSON,
  POOL,
  ACTIVATION,
  INSERT_LAYER,
  DELETE_LAYER,
  MOVE_LAYER,
  DUPLICATE_LAYER,
  RENAME_LAYER,
  SWITCH_LAYER,
  REPAIR_LAYERS,
  NETWORK;

  /// The key of its name among the texts.
  public String key() {
    return "edit." + name().toLowerCase(Locale.ROOT);
  }
}
