/// Lessons: a text, a starting experiment and what the learner must reach.
@NullMarked
package org.convolens.lesson;

import org.jspecify.annotations.NullMarked;
