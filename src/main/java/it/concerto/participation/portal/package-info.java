/** What organisations and citizens read and send without an account. */
@NullMarked
package it.concerto.participation.portal;

import org.jspecify.annotations.NullMarked;
