package org.convolens.model.paint;

/// A place in a plane, counted from 0; it may lie outside.
public record Cell(int row, int column) {}
