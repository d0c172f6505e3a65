/** The pages on which the register is kept. */
@NullMarked
package it.concerto.administration.web;

import org.jspecify.annotations.NullMarked;
