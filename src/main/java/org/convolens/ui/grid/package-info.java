/// Planes of tensors drawn as cells, with marks and the sliding window.
@NullMarked
package org.convolens.ui.grid;

import org.jspecify.annotations.NullMarked;
