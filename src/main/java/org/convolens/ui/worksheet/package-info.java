/// A page to work on with a pencil, and its answers.
@NullMarked
package org.convolens.ui.worksheet;

import org.jspecify.annotations.NullMarked;
