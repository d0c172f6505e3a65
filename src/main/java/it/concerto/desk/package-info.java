/** The officials' desk: what a person has to do, the page of a task, what was done and what waits for others. */
@ApplicationModule(
        allowedDependencies = {
            "keeping",
            "time",
            "organisation",
            "identity",
            "files",
            "forms",
            "drafts",
            "workflow",
            "notifications",
            "audit",
            "path",
            "documents",
            "comments",
            "attachments"
        })
@NullMarked
package it.concerto.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
