/** The sheets of a plan: who writes them and what they say. */
@NullMarked
package it.concerto.plan.sheet;

import org.jspecify.annotations.NullMarked;
