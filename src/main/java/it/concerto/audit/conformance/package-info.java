/** Whether runs went as their models say: what was recorded is played again on the version that each run followed. */
@NullMarked
package it.concerto.audit.conformance;

import org.jspecify.annotations.NullMarked;
