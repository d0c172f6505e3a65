/** What a frozen version contains and how it reads. */
@NullMarked
package it.concerto.plan.version;

import org.jspecify.annotations.NullMarked;
