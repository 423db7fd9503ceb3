/// The door that opens the window, and the place where its objects are wired together.
@NullMarked
package org.convolens.app;

import org.jspecify.annotations.NullMarked;
