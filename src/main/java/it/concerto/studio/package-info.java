/** Where administrators change models, tables and forms: drafts, what is wrong with them, a second person's look, and going live. */
@ApplicationModule(
        allowedDependencies = {
            "hashing",
            "ledger",
            "time",
            "organisation",
            "identity",
            "forms",
            "keeping",
            "workflow",
            "workflow :: live",
            "workflow :: migration",
            "workflow :: models"
        })
@NullMarked
package it.concerto.studio;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
