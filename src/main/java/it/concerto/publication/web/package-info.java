/** What everybody may read. */
@NullMarked
package it.concerto.publication.web;

import org.jspecify.annotations.NullMarked;
