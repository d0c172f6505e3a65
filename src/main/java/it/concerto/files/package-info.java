/** Uploaded and produced files, stored once under the hash of their content. */
@ApplicationModule(allowedDependencies = {"hashing", "database"})
@NullMarked
package it.concerto.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
