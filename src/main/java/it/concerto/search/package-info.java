/** One box to look for everything in: what there is to find, kept word by word, and who may find it. */
@ApplicationModule(allowedDependencies = {"organisation", "database", "identity"})
@NullMarked
package it.concerto.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
