/** What {@code bpmn/outcome.bpmn} asks of the outcome. */
@NullMarked
package it.concerto.governance.outcome.process;

import org.jspecify.annotations.NullMarked;
