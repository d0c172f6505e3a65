/** Where annexes are uploaded. */
@NullMarked
package it.concerto.plan.annex.web;

import org.jspecify.annotations.NullMarked;
