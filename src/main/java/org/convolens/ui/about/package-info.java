/// What the program is, and whose parts it brings along.
@NullMarked
package org.convolens.ui.about;

import org.jspecify.annotations.NullMarked;
