/** How long what belongs to a path is kept after its end, what stops it from going, and how it goes. */
@ApplicationModule(
        allowedDependencies = {"keeping", "time", "organisation", "identity", "database", "path", "search", "privacy"})
@NullMarked
package it.concerto.retention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
