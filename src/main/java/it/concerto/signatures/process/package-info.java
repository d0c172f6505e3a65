/** What {@code bpmn/signatures.bpmn} asks of the signatures. */
@NullMarked
package it.concerto.signatures.process;

import org.jspecify.annotations.NullMarked;
