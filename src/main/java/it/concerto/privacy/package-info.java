/** Who reads what of a path, and how what identifies natural persons is found and covered. */
@ApplicationModule(allowedDependencies = {"organisation", "identity", "database"})
@NullMarked
package it.concerto.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
