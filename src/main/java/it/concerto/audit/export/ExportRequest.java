package it.concerto.audit.export;

import it.concerto.time.Rome;
import it.concerto.workflow.HistorySelection;
import java.time.LocalDate;
import java.util.Objects;

/**
 * What a file is to hold.
 *
 * @param hidesPeople whether pseudonyms stand in the place of usernames
 */
public record ExportRequest(HistorySelection selection, boolean hidesPeople) {

    /** What the file says it is, e.g. {@code CASARANO-PDZ-V dal 2022-01-01 al 2022-06-30}. */
    String title() {
        return "%s dal %s al %s"
                .formatted(
                        Objects.requireNonNullElse(
                                selection.path(), selection.ambito().value()),
                        first(),
                        last());
    }

    /** Letters, digits and hyphens, without what comes after the dot. */
    public String fileName() {
        return "storia-%s-%s-%s"
                .formatted(
                        Objects.requireNonNullElse(
                                selection.path(), selection.ambito().value()),
                        first(),
                        last())
                .replaceAll("[^A-Za-z0-9-]", "-");
    }

    private LocalDate first() {
        return Rome.local(selection.from()).toLocalDate();
    }

    private LocalDate last() {
        return Rome.local(selection.until().minusMillis(1)).toLocalDate();
    }
}
