/// The filters of one convolution as a list: commands on it, ready-made sets, and maps combined.
@NullMarked
package org.convolens.model.filters;

import org.jspecify.annotations.NullMarked;
