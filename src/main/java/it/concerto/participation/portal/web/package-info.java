/** The public pages of notices, manifestations and receipts. */
@NullMarked
package it.concerto.participation.portal.web;

import org.jspecify.annotations.NullMarked;
