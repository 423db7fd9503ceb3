/// What stands on disk: experiment files and results, apart from the values the program works on.
@NullMarked
package org.convolens.files;

import org.jspecify.annotations.NullMarked;
