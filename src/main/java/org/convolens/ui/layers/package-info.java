/// The layers of the network: their row, their settings, their shapes and what they reach.
@NullMarked
package org.convolens.ui.layers;

import org.jspecify.annotations.NullMarked;
