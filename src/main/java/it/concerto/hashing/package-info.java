/** The hash by which the product knows a file, a text or a version again. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package it.concerto.hashing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
