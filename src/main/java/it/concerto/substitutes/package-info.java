/** Colleagues who do the work of officials that are away: entered, begun, ended, told. */
@ApplicationModule(allowedDependencies = {"time", "organisation", "identity", "forms", "workflow", "notifications"})
@NullMarked
package it.concerto.substitutes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
