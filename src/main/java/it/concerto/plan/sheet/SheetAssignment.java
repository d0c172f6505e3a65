package it.concerto.plan.sheet;

import java.time.LocalDate;

/**
 * A sheet as the head of the office hands it out.
 *
 * @param number unique in the plan; what people call the sheet by
 * @param area code of its area
 * @param owner username of who writes it
 */
public record SheetAssignment(int number, String title, String area, String owner, LocalDate due) {}
