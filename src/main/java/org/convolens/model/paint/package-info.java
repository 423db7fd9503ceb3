/// Painting on a picture: tools, presets and effects, as functions from tensor to tensor.
@NullMarked
package org.convolens.model.paint;

import org.jspecify.annotations.NullMarked;
