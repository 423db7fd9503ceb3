/// The program's own icon, drawn from its source picture in `assets/icons`.
@NullMarked
package org.convolens.ui.icon;

import org.jspecify.annotations.NullMarked;
