/** What runs while models change: who moves to another version, what became of each run, and what is mended by hand. */
@NullMarked
package it.concerto.studio.running;

import org.jspecify.annotations.NullMarked;
