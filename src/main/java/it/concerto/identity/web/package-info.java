/** The door: sign-in, sign-out, throttling, headers. */
@NullMarked
package it.concerto.identity.web;

import org.jspecify.annotations.NullMarked;
