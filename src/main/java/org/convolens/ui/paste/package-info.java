/// Pasting numbers into the kernel or the input.
@NullMarked
package org.convolens.ui.paste;

import org.jspecify.annotations.NullMarked;
