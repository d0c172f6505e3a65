/** What is annexed to the plan besides what the path itself writes: regulations, protocols, pact, convention. */
@NullMarked
package it.concerto.plan.annex;

import org.jspecify.annotations.NullMarked;
