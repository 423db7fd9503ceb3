/// An experiment as a program: Python for Keras, PyTorch or plain NumPy that computes the same.
@NullMarked
package org.convolens.files.code;

import org.jspecify.annotations.NullMarked;
