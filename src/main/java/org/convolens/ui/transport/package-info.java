/// The controls that play the sliding filter.
@NullMarked
package org.convolens.ui.transport;

import org.jspecify.annotations.NullMarked;
