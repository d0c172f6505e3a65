/** The shell that people live in: layout, page of a path, error pages. */
@ApplicationModule(
        allowedDependencies = {
            "time",
            "organisation",
            "identity",
            "privacy",
            "files",
            "forms",
            "workflow",
            "notifications",
            "audit",
            "path",
            "documents",
            "comments",
            "attachments"
        })
@NullMarked
package it.concerto.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
