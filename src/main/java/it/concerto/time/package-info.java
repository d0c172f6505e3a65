/** The hour: instants by the clocks of Italy, and work that comes round again. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package it.concerto.time;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
