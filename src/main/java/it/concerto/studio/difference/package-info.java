/** What changes from one version of a model to another, property by property. */
@NullMarked
package it.concerto.studio.difference;

import org.jspecify.annotations.NullMarked;
