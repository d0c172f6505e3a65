/** A path as it stood at any instant. */
@NullMarked
package it.concerto.audit.moment;

import org.jspecify.annotations.NullMarked;
