/** Publication of the approved plan (stage i). */
@ApplicationModule(
        allowedDependencies = {
            "hashing",
            "keeping",
            "time",
            "organisation",
            "database",
            "identity",
            "privacy",
            "files",
            "forms",
            "workflow",
            "notifications",
            "reminders",
            "path",
            "documents",
            "participation",
            "plan",
            "governance"
        })
@NullMarked
package it.concerto.publication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
