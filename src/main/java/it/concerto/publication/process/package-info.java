/** Steps and answers of publication. */
@NullMarked
package it.concerto.publication.process;

import org.jspecify.annotations.NullMarked;
