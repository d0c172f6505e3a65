/** Steps and answers of the councils' stage. */
@NullMarked
package it.concerto.governance.council.process;

import org.jspecify.annotations.NullMarked;
