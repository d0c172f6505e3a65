/** The list of the paths and the page that starts a new one. */
@NullMarked
package it.concerto.path.web;

import org.jspecify.annotations.NullMarked;
