package it.concerto.reminders;

import java.time.LocalDate;

/**
 * Something that one person is told this morning.
 *
 * @param what name of the task, or what the Region waits for
 * @param situation in words: how many days are left or lost, and who has been told before
 * @param yours whether it waits for this person
 * @param link where the person can do something about it, beginning with {@code /}
 */
record Notice(String path, String what, LocalDate due, String situation, boolean yours, String link) {}
