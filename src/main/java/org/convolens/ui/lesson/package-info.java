/// Lessons beside the stage, and predicting what the map will hold.
@NullMarked
package org.convolens.ui.lesson;

import org.jspecify.annotations.NullMarked;
