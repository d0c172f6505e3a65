/** The pages of the studio. */
@NullMarked
package it.concerto.studio.web;

import org.jspecify.annotations.NullMarked;
