/// Themes and controls in the program's own style.
@NullMarked
package org.convolens.ui.style;

import org.jspecify.annotations.NullMarked;
