/** What a body is asked to decide and the opinions it must have before it does (TUEL art. 49). */
@NullMarked
package it.concerto.governance.proposal;

import org.jspecify.annotations.NullMarked;
