/// Numbers pasted as text: what Python and NumPy print, put into a kernel or the input.
@NullMarked
package org.convolens.model.paste;

import org.jspecify.annotations.NullMarked;
