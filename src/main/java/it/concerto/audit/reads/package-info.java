/** Who read what of whom: each page and file of a path that somebody opened (A5). */
@NullMarked
package it.concerto.audit.reads;

import org.jspecify.annotations.NullMarked;
