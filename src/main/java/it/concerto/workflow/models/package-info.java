/** What a process model, a decision table and a form may contain, and what is wrong with one that contains more. */
@NamedInterface("models")
@NullMarked
package it.concerto.workflow.models;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
