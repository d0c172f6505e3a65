/** What of a form is shown, every text, value and option resolved. */
@NullMarked
package it.concerto.forms.view;

import org.jspecify.annotations.NullMarked;
