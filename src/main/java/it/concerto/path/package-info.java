/** A run of the procedure that produces a plan: its frozen configuration, areas and calendar. */
@ApplicationModule(
        allowedDependencies = {
            "hashing",
            "organisation",
            "identity",
            "forms",
            "workflow",
            "database",
            "drafts",
            "search"
        })
@NullMarked
package it.concerto.path;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
