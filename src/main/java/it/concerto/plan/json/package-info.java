/** The one way in which content of a plan is written down and hashed. */
@NullMarked
package it.concerto.plan.json;

import org.jspecify.annotations.NullMarked;
