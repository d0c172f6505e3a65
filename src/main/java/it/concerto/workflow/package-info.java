/** The only door to the process engine: starts and correlates processes, lists, opens and completes tasks. */
@ApplicationModule(
        allowedDependencies = {
            "hashing",
            "keeping",
            "ledger",
            "time",
            "organisation",
            "identity",
            "privacy",
            "files",
            "forms",
            "database",
            "search"
        })
@NullMarked
package it.concerto.workflow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
