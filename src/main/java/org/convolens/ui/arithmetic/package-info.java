/// How one value of the map comes about, in numbers.
@NullMarked
package org.convolens.ui.arithmetic;

import org.jspecify.annotations.NullMarked;
