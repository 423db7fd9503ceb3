/// One way to draw for canvases and for drawings in files.
@NullMarked
package org.convolens.ui.pen;

import org.jspecify.annotations.NullMarked;
