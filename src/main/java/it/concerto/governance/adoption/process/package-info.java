/** Steps and answers of the adoption. */
@NullMarked
package it.concerto.governance.adoption.process;

import org.jspecify.annotations.NullMarked;
