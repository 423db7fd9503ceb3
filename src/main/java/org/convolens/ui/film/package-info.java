/// The stage drawn without a window, as a series of pictures.
@NullMarked
package org.convolens.ui.film;

import org.jspecify.annotations.NullMarked;
