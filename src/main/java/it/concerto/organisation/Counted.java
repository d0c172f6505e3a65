package it.concerto.organisation;

import java.time.LocalDate;
import java.util.List;

/**
 * A term as it was counted.
 *
 * @param from the day it counts from, which does not count itself
 * @param skipped the days on the way that did not count, in the order in which they were met
 */
public record Counted(LocalDate from, LocalDate end, List<DayOff> skipped) {}
