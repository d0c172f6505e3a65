/** What the models of notice and manifestation name. */
@NullMarked
package it.concerto.participation.notice.process;

import org.jspecify.annotations.NullMarked;
