/** Where mail that did not arrive meets the process engine. */
@NullMarked
package it.concerto.notifications.process;

import org.jspecify.annotations.NullMarked;
