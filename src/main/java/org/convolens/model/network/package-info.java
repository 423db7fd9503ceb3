/// Changes to the row of layers, what is wrong with it, and what it costs.
@NullMarked
package org.convolens.model.network;

import org.jspecify.annotations.NullMarked;
