/** The history of processes as files for others: XES (IEEE 1849), OCEL 2.0, CSV. */
@NullMarked
package it.concerto.audit.export;

import org.jspecify.annotations.NullMarked;
