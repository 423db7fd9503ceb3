/// The one place where everything that goes wrong is shown.
@NullMarked
package org.convolens.ui.fault;

import org.jspecify.annotations.NullMarked;
