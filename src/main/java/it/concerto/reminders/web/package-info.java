/** The register of critical tasks. */
@NullMarked
package it.concerto.reminders.web;

import org.jspecify.annotations.NullMarked;
