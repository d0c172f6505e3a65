package it.concerto.reminders;

import it.concerto.organisation.AmbitoCode;
import java.time.LocalDate;

/**
 * A working day of an Ambito has begun, at the hour from which people may be written to; announced once, in the transaction
 * of the day's work.
 */
public record Morning(AmbitoCode ambito, LocalDate day) {}
