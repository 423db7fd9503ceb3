/// Moves the sliding window and links the three grids.
@NullMarked
package org.convolens.ui.stage;

import org.jspecify.annotations.NullMarked;
