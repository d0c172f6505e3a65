/** How long what belongs to a path is kept after its end, what stops it from going, and how it goes. */
@ApplicationModule(
        allowedDependencies = {
            "hashing",
            "keeping",
            "ledger",
            "time",
            "organisation",
            "identity",
            "database",
            "files",
            "path",
            "search",
            "privacy",
            "workflow"
        })
@NullMarked
package it.concerto.retention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
