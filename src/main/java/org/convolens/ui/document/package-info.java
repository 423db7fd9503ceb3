/// New, open, save and what is asked before anything is thrown away.
@NullMarked
package org.convolens.ui.document;

import org.jspecify.annotations.NullMarked;
