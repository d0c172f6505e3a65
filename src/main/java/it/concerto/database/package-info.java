/** The database file of a single machine, what several machines keep in the one they share, and what a transaction has read. */
@ApplicationModule(allowedDependencies = "time")
@NullMarked
package it.concerto.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
