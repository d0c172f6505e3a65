/** The database file of a single machine. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package it.concerto.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
