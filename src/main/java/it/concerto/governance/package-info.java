/** The bodies that decide: guideline act, sittings, outcome, adoption, councils (stages a, e, f, g, X1). */
@ApplicationModule(
        allowedDependencies = {
            "keeping",
            "time",
            "organisation",
            "database",
            "identity",
            "files",
            "workflow",
            "workflow :: models",
            "notifications",
            "path",
            "reminders",
            "documents",
            "signatures",
            "participation",
            "plan"
        })
@NullMarked
package it.concerto.governance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
