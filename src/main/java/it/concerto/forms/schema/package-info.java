/** The components of form-js as the product understands them, and the reader that refuses the rest. */
@NullMarked
package it.concerto.forms.schema;

import org.jspecify.annotations.NullMarked;
