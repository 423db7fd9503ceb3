/// Tables of numbers and NumPy arrays, in and out.
@NullMarked
package org.convolens.files.numbers;

import org.jspecify.annotations.NullMarked;
