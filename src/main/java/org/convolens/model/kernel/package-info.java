/// Kernels to choose from, and ways to turn one into another.
@NullMarked
package org.convolens.model.kernel;

import org.jspecify.annotations.NullMarked;
