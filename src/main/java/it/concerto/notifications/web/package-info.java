/** The page of the mails. */
@NullMarked
package it.concerto.notifications.web;

import org.jspecify.annotations.NullMarked;
