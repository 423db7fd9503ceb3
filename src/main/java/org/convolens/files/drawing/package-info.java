/// Drawings as files that stay sharp at any size: SVG and PDF.
@NullMarked
package org.convolens.files.drawing;

import org.jspecify.annotations.NullMarked;
