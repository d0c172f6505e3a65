@NullMarked
package it.concerto.audit.web;

import org.jspecify.annotations.NullMarked;
