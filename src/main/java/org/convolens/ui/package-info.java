/// The window: a folder per feature, views beside controllers.
@NullMarked
package org.convolens.ui;

import org.jspecify.annotations.NullMarked;
