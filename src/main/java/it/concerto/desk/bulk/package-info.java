/** The same done to several tasks at once: looked at before, each by itself, and told afterwards. */
@NullMarked
package it.concerto.desk.bulk;

import org.jspecify.annotations.NullMarked;
