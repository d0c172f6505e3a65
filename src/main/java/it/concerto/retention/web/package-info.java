/** The pages about what goes when. */
@NullMarked
package it.concerto.retention.web;

import org.jspecify.annotations.NullMarked;
