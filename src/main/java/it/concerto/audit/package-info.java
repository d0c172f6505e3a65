/** What happened to a path, when and by whom. */
@ApplicationModule(
        allowedDependencies = {
            "hashing",
            "keeping",
            "ledger",
            "files",
            "forms",
            "database",
            "time",
            "organisation",
            "identity",
            "privacy",
            "workflow",
            "workflow :: models",
            "path",
            "documents",
            "notifications"
        })
@NullMarked
package it.concerto.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
