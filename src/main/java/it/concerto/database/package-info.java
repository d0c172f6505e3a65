/** The database file of a single machine, and what several machines keep in the one they share. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package it.concerto.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
