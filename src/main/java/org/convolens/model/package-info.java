/// What the user is doing now: the session, its undo history, playback and view options.
@NullMarked
package org.convolens.model;

import org.jspecify.annotations.NullMarked;
