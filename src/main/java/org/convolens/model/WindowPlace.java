package org.convolens.model;

/// Where a window stands on the screen, in its pixels.
public record WindowPlace(double x, double y, double width, double height, boolean maximized) {}
