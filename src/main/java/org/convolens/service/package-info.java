/// Thin adapters that run the mathematics off the FX thread and deliver or drop its results.
@NullMarked
package org.convolens.service;

import org.jspecify.annotations.NullMarked;
