/// All maps of a layer at once, each with its filter.
@NullMarked
package org.convolens.ui.gallery;

import org.jspecify.annotations.NullMarked;
