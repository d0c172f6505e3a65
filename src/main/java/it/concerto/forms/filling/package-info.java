/** A form being filled in: which of its components are there, with which values, hidden or locked. */
@NullMarked
package it.concerto.forms.filling;

import org.jspecify.annotations.NullMarked;
