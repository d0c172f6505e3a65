/** Where members of the body look at what was recorded of them. */
@NullMarked
package it.concerto.governance.sitting.web;

import org.jspecify.annotations.NullMarked;
