/** Adoption of the plan by the Coordinamento (stage f). */
@NullMarked
package it.concerto.governance.adoption;

import org.jspecify.annotations.NullMarked;
