/** What the models of concertation, session and minutes name. */
@NullMarked
package it.concerto.participation.session.process;

import org.jspecify.annotations.NullMarked;
