/** The register of an installation, kept by its administrators: Ambiti, seats, people and their roles. */
@ApplicationModule(allowedDependencies = {"organisation", "identity", "forms", "workflow"})
@NullMarked
package it.concerto.administration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
