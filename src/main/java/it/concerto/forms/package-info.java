/** The questions of the processes: reads form-js files, shows them, judges what people answer. */
@ApplicationModule(allowedDependencies = {"hashing", "time", "files"})
@NullMarked
package it.concerto.forms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
