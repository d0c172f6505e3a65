/** Public notice, manifestations of interest, sessions of concertation and their minutes (stages b and c). */
@ApplicationModule(
        allowedDependencies = {
            "hashing",
            "keeping",
            "time",
            "organisation",
            "database",
            "identity",
            "privacy",
            "search",
            "files",
            "forms",
            "workflow",
            "workflow :: models",
            "notifications",
            "path",
            "reminders",
            "documents",
            "signatures"
        })
@NullMarked
package it.concerto.participation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
