/** The documents that officials attach to a task while they work on it. */
@ApplicationModule(
        allowedDependencies = {"keeping", "ledger", "organisation", "identity", "privacy", "files", "search", "workflow"
        })
@NullMarked
package it.concerto.attachments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
