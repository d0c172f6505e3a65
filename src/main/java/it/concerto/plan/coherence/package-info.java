/** Whether a draft holds together. */
@NullMarked
package it.concerto.plan.coherence;

import org.jspecify.annotations.NullMarked;
