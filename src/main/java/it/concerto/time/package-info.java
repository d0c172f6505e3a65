/** The hour: instants by the clocks of Italy, work that comes round again, and work that goes on meanwhile. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package it.concerto.time;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
