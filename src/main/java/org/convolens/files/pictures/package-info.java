/// Pictures on disk, read behind checks of our own: declared sizes before memory is taken, whole
/// files only.
@NullMarked
package org.convolens.files.pictures;

import org.jspecify.annotations.NullMarked;
