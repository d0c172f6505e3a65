/** The engine behind the gateway: closed to everything a model has no business with, and kept in step with our tables. */
@NullMarked
package it.concerto.workflow.engine;

import org.jspecify.annotations.NullMarked;
