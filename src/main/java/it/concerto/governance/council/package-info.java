/** Deliberations of the municipal councils on the plan (stage g). */
@NullMarked
package it.concerto.governance.council;

import org.jspecify.annotations.NullMarked;
