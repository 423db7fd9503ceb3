/// The stage of one dimension: a signal, the filter that slides below it, and the map that grows
/// under that.
@NullMarked
package org.convolens.ui.signal;

import org.jspecify.annotations.NullMarked;
