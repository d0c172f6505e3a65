/** The invented people of {@code demo/people.yaml}, and their offer on the sign-in page. */
@NullMarked
package it.concerto.demo.people;

import org.jspecify.annotations.NullMarked;
