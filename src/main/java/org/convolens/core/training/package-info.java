/// Learning filters from a target: the loss, the optimizer and the loop of steps.
@NullMarked
package org.convolens.core.training;

import org.jspecify.annotations.NullMarked;
