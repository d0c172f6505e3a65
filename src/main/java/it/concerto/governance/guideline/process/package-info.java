/** Steps and answers of the guideline stage. */
@NullMarked
package it.concerto.governance.guideline.process;

import org.jspecify.annotations.NullMarked;
