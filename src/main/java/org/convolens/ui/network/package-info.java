/// The whole network as a row of small maps.
@NullMarked
package org.convolens.ui.network;

import org.jspecify.annotations.NullMarked;
