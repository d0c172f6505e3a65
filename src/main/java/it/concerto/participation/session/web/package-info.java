/** Where the calendar of sessions is seen and changed. */
@NullMarked
package it.concerto.participation.session.web;

import org.jspecify.annotations.NullMarked;
