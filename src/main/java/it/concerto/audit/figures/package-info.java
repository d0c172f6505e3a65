/** How long things take, where time is lost and why. */
@NullMarked
package it.concerto.audit.figures;

import org.jspecify.annotations.NullMarked;
