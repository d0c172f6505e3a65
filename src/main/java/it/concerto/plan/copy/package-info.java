/** The frozen plan on paper (PDF) and as tables (CSV). */
@NullMarked
package it.concerto.plan.copy;

import org.jspecify.annotations.NullMarked;
