package org.convolens.ui.gallery;

import java.util.Optional;
import org.convolens.core.ColourMap;
import org.convolens.core.Tensor;
import org.convolens.core.ValueRange;

/// All that the pictures of a tile follow from.
///
/// @param plane the map
/// @param weights of the filter that makes it, if one does
/// @param range that of the colours; empty when it follows the values
record MapLook(
    Tensor plane, Optional<Tensor> weights, ColourMap colours, Optional<ValueRange> range) {}
