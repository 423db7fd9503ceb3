/// How a number at the end of a network changes with every value on the way: the backward pass.
@NullMarked
package org.convolens.core.gradient;

import org.jspecify.annotations.NullMarked;
