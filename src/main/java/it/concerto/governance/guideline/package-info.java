/** The act of indirizzo that opens a path (stage a). */
@NullMarked
package it.concerto.governance.guideline;

import org.jspecify.annotations.NullMarked;
