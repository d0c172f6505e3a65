@NullMarked
package it.concerto.documents.web;

import org.jspecify.annotations.NullMarked;
