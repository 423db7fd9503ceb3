/// The picture that is painted.
@NullMarked
package org.convolens.ui.input;

import org.jspecify.annotations.NullMarked;
