/** How what bodies and offices decide is written down as papers of a path. */
@NullMarked
package it.concerto.governance.paper;

import org.jspecify.annotations.NullMarked;
