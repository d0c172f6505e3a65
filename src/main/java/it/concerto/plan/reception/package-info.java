/** What the plan makes of each need and proposal. */
@NullMarked
package it.concerto.plan.reception;

import org.jspecify.annotations.NullMarked;
