/** What officials say to each other about a path or one of its tasks. */
@ApplicationModule(allowedDependencies = {"keeping", "organisation", "identity", "privacy", "search", "workflow"})
@NullMarked
package it.concerto.comments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
