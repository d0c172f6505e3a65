/** How the seals of the ledger leave the house. */
@NullMarked
package it.concerto.audit.seals;

import org.jspecify.annotations.NullMarked;
