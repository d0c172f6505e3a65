/** FEEL as forms may use it: checked before it is kept, bounded when it runs, numbers exact. */
@NullMarked
package it.concerto.forms.feel;

import org.jspecify.annotations.NullMarked;
