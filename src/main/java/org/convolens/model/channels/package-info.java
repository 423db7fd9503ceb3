/// Channels: how many the input has, and convolutions that follow what they are given.
@NullMarked
package org.convolens.model.channels;

import org.jspecify.annotations.NullMarked;
