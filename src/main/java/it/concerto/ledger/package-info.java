/** What happened, one event after the other, so that nobody can change it later without being found out. */
@ApplicationModule(allowedDependencies = {"hashing", "keeping", "time", "organisation", "files", "database"})
@NullMarked
package it.concerto.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
