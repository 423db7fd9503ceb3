/// What a user can do, declared once for menus, toolbar and keyboard.
@NullMarked
package org.convolens.ui.actions;

import org.jspecify.annotations.NullMarked;
