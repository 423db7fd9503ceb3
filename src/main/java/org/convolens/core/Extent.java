package org.convolens.core;

/// How many cells a window covers with its dilation, along both axes. Unlike a [Pair] it may be
/// larger than any tensor: it is made of what a user wrote.
public record Extent(long rows, long columns) {
  @Override
  public String toString() {
    return rows + " × " + columns;
  }
}
