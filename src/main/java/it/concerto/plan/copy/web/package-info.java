/** The page from which versions of the plan are read and saved. */
@NullMarked
package it.concerto.plan.copy.web;

import org.jspecify.annotations.NullMarked;
