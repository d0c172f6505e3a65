/** The social report that a plan begins with. */
@NullMarked
package it.concerto.plan.context;

import org.jspecify.annotations.NullMarked;
