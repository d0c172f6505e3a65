/** Reminders of what is due, escalation of what is late (X6), alerts about the regional term (BR-65). */
@ApplicationModule(
        allowedDependencies = {
            "keeping",
            "time",
            "organisation",
            "identity",
            "privacy",
            "workflow",
            "notifications",
            "path"
        })
@NullMarked
package it.concerto.reminders;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
