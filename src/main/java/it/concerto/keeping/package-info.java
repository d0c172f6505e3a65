/** What modules say of the rows and things that they keep of a path: how long, and how they go. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package it.concerto.keeping;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
