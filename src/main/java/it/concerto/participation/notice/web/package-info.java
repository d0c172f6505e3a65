/** Where manifestations are registered and sent. */
@NullMarked
package it.concerto.participation.notice.web;

import org.jspecify.annotations.NullMarked;
