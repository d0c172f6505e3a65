package it.concerto.reminders;

import it.concerto.organisation.AmbitoCode;
import java.time.LocalDate;

/**
 * The due date of an open task has passed; announced once per due date, in the transaction of the morning's work, for those
 * whom the ladder itself does not reach.
 *
 * @param key id of the task in its model, e.g. {@code Task_GiveHealthAssent}
 * @param name as the model calls it
 */
public record TaskOverdue(AmbitoCode ambito, String path, String key, String name, LocalDate due) {}
