/** Steps and answers of the sitting. */
@NullMarked
package it.concerto.governance.sitting.process;

import org.jspecify.annotations.NullMarked;
