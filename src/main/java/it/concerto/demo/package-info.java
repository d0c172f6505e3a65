/** Invented people and real paths to try the product with; loaded only where the profile {@code demo} is active. */
@ApplicationModule(allowedDependencies = {"organisation", "identity", "workflow", "path"})
@NullMarked
package it.concerto.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
