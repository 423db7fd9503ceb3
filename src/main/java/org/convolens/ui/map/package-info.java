/// The feature map as a heatmap.
@NullMarked
package org.convolens.ui.map;

import org.jspecify.annotations.NullMarked;
