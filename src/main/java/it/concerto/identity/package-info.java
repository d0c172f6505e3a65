/** Accounts, roles per Ambito, sign-in and the person who is acting now. */
@ApplicationModule(allowedDependencies = {"hashing", "ledger", "organisation", "database"})
@NullMarked
package it.concerto.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
