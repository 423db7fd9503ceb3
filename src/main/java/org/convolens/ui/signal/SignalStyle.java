package org.convolens.ui.signal;

import javafx.scene.paint.Color;

/// The colours and sizes a stylesheet sets.
record SignalStyle(
    Color line,
    Color text,
    Color muted,
    Color background,
    Color input,
    Color kernel,
    Color product,
    Color map,
    Color window,
    double numberSize) {}
