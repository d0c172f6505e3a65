/** Where the head of the office follows rounds of signatures and replaces signers. */
@NullMarked
package it.concerto.signatures.web;

import org.jspecify.annotations.NullMarked;
