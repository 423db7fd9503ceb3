/// The engine beside the libraries that people would otherwise call, each workload in one run.
@NullMarked
package org.convolens.bench;

import org.jspecify.annotations.NullMarked;
