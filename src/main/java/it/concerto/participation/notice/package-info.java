/** The calendar, the notice and the manifestations that answer it (stage b). */
@NullMarked
package it.concerto.participation.notice;

import org.jspecify.annotations.NullMarked;
