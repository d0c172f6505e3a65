/** What the models {@code plan-path} and {@code approval} ask of the paths. */
@NullMarked
package it.concerto.path.process;

import org.jspecify.annotations.NullMarked;
