/// The main window's parts put together.
@NullMarked
package org.convolens.ui.window;

import org.jspecify.annotations.NullMarked;
