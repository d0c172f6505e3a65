@NullMarked
package it.concerto.search.web;

import org.jspecify.annotations.NullMarked;
