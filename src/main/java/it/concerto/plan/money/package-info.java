/** The money of a plan: what there is, what the sheets use of it. */
@NullMarked
package it.concerto.plan.money;

import org.jspecify.annotations.NullMarked;
