/** Steps and answers of drafting. */
@NullMarked
package it.concerto.plan.process;

import org.jspecify.annotations.NullMarked;
