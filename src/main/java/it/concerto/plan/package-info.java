/** Drafting of the plan: sheets, money, reception of proposals, frozen versions (stage d). */
@ApplicationModule(
        allowedDependencies = {
            "hashing",
            "keeping",
            "organisation",
            "database",
            "identity",
            "privacy",
            "files",
            "workflow",
            "workflow :: models",
            "notifications",
            "path",
            "documents",
            "participation"
        })
@NullMarked
package it.concerto.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
