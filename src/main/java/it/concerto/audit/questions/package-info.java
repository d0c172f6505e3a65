/** What an auditor asks about a path, and the facts that answer it. */
@NullMarked
package it.concerto.audit.questions;

import org.jspecify.annotations.NullMarked;
