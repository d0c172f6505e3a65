/** Rounds of signatures on one frozen document (X2). */
@ApplicationModule(
        allowedDependencies = {
            "keeping",
            "time",
            "organisation",
            "database",
            "identity",
            "files",
            "forms",
            "workflow",
            "workflow :: models",
            "notifications",
            "path",
            "documents"
        })
@NullMarked
package it.concerto.signatures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
