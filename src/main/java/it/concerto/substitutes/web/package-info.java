/** The page of substitutions. */
@NullMarked
package it.concerto.substitutes.web;

import org.jspecify.annotations.NullMarked;
