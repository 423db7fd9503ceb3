/// Pictures and numbers into the window and everything out of it: import, drop, paste, copy,
/// export.
@NullMarked
package org.convolens.ui.transfer;

import org.jspecify.annotations.NullMarked;
