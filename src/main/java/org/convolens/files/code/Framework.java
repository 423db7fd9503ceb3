package org.convolens.files.code;

/// What a generated program is written for.
public enum Framework {
  KERAS,
  PYTORCH,
  NUMPY
}
