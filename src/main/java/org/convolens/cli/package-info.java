/// The door for the command line. It only orchestrates.
@NullMarked
package org.convolens.cli;

import org.jspecify.annotations.NullMarked;
