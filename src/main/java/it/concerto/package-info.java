@NullMarked
package it.concerto;

import org.jspecify.annotations.NullMarked;
