/** Mail that leaves through an outbox written in the business transaction. */
@ApplicationModule(
        allowedDependencies = {
            "hashing",
            "keeping",
            "ledger",
            "time",
            "database",
            "organisation",
            "identity",
            "privacy",
            "forms",
            "workflow"
        })
@NullMarked
package it.concerto.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
