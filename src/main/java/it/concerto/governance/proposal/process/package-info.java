/** Answers that carry the opinions on a proposal. */
@NullMarked
package it.concerto.governance.proposal.process;

import org.jspecify.annotations.NullMarked;
