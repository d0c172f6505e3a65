/** The Ambito, its municipalities, the bodies that decide and the calendar they count days by. */
@ApplicationModule(allowedDependencies = {"database"})
@NullMarked
package it.concerto.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
