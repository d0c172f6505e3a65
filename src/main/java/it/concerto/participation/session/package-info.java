/** The sessions of concertation: who came, what was said, minutes and referents (stage c). */
@NullMarked
package it.concerto.participation.session;

import org.jspecify.annotations.NullMarked;
