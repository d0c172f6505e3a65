/** The documents of a path, in all their versions, and who may read them. */
@ApplicationModule(
        allowedDependencies = {
            "keeping",
            "ledger",
            "organisation",
            "database",
            "identity",
            "privacy",
            "files",
            "path",
            "search"
        })
@NullMarked
package it.concerto.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
