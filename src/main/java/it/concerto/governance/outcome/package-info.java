/** The outcome meeting: referents hear the frozen draft, adhere or dissent, sign the minutes (stage e). */
@NullMarked
package it.concerto.governance.outcome;

import org.jspecify.annotations.NullMarked;
