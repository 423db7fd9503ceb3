/// The experiment as a program beside the stage.
@NullMarked
package org.convolens.ui.code;

import org.jspecify.annotations.NullMarked;
