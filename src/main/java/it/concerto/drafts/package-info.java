/** What people have typed into a form and not yet sent: kept on the server, sealed, for whoever typed it. */
@ApplicationModule(allowedDependencies = {"time", "organisation", "identity", "files", "forms", "workflow", "database"})
@NullMarked
package it.concerto.drafts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
