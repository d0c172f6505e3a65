@NullMarked
package it.concerto.desk.web;

import org.jspecify.annotations.NullMarked;
