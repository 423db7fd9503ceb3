/// The kernel editor and how the filter slides.
@NullMarked
package org.convolens.ui.kernel;

import org.jspecify.annotations.NullMarked;
