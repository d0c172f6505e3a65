/** Moves what runs from one version of a process to another, and says before what will become of each run. */
@NamedInterface("migration")
@NullMarked
package it.concerto.workflow.migration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
