/** What operators did to the processes of a path by hand, with what was before and after. */
@NullMarked
package it.concerto.audit.operators;

import org.jspecify.annotations.NullMarked;
