/// The mathematics: tensors, layers, the convolution engine and its plain reference. Immutable
/// values; no JavaFX, no AWT, no files, no threads of its own.
@NullMarked
package org.convolens.core;

import org.jspecify.annotations.NullMarked;
