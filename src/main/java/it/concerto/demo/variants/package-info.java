/** The five paths of {@code demo/variants.yaml}: read strictly, then registered and started. */
@NullMarked
package it.concerto.demo.variants;

import org.jspecify.annotations.NullMarked;
