/// Watching a filter learn from the map of a hidden one.
@NullMarked
package org.convolens.ui.training;

import org.jspecify.annotations.NullMarked;
