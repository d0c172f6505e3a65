/** Sittings of the Coordinamento: convocation, roll call, votes, minutes, act. */
@NullMarked
package it.concerto.governance.sitting;

import org.jspecify.annotations.NullMarked;
