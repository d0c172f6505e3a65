/** Whether a process can always come to its end: every state that it can reach is looked at. */
@NullMarked
package it.concerto.studio.soundness;

import org.jspecify.annotations.NullMarked;
