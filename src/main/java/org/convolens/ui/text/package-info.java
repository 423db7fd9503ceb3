/// Texts in the user's language, and numbers as a board would show them.
@NullMarked
package org.convolens.ui.text;

import org.jspecify.annotations.NullMarked;
