package it.concerto.path.web;

import it.concerto.organisation.Ambito;
import it.concerto.path.Area;
import it.concerto.path.PlannedSession;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A new path as it was typed: everything is text, so that nothing is lost when something does not fit. A box that is not ticked
 * is null.
 *
 * @param products codes divided by blanks or commas
 * @param areas one a line: name, or code and name, or code, key and name, divided by {@code |}
 * @param pasted the calendar table of a notice, to be turned into sessions
 * @param confirmed ticked when the warnings were read
 */
record NewPathForm(
        @Nullable String ambito,
        @Nullable String id,
        @Nullable String planName,
        @Nullable String from,
        @Nullable String to,
        @Nullable String products,
        @Nullable String pathTitle,
        @Nullable String regionalPlan,
        @Nullable String regionalAreas,
        @Nullable String regionalObjectives,
        @Nullable String gazetteDate,
        @Nullable String guidelineOrgan,
        @Nullable String guidelineDate,
        @Nullable String reportYear,
        @Nullable String programmingYear,
        @Nullable String areas,
        @Nullable String access,
        @Nullable String noticePublished,
        @Nullable String deadline,
        @Nullable String noticeMinDays,
        @Nullable String latePolicy,
        @Nullable String oneRepresentativePerArea,
        @Nullable String pactRequired,
        @Nullable String tableModel,
        @Nullable String tableMinOrganisations,
        @Nullable String focusGroupsByArea,
        @Nullable String participants,
        @Nullable List<SessionRow> sessions,
        @Nullable String pasted,
        @Nullable String outcomeRequired,
        @Nullable String minReferents,
        @Nullable String allReferentsMustSign,
        @Nullable String councilScope,
        @Nullable String councilTiming,
        @Nullable String councilSubject,
        @Nullable String allCouncilsRequired,
        @Nullable String budget,
        @Nullable String budgetLowerBound,
        @Nullable String annexes,
        @Nullable String reason,
        @Nullable String confirmed) {

    private static final String TICKED = "true";
    private static final int BLANK_ROWS = 3;

    /**
     * The product's defaults, for a person who begins.
     *
     * @param areas of the path before, or none
     */
    static NewPathForm blank(Ambito ambito, int year, List<Area> areas) {
        return new NewPathForm(
                ambito.code().value(),
                null,
                "Piano Sociale di Zona %d-%d".formatted(year, year + 2),
                String.valueOf(year),
                String.valueOf(year + 2),
                "PDZ",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                typed(areas),
                "REGISTRATION",
                null,
                null,
                "10",
                "REJECT",
                TICKED,
                null,
                null,
                "1",
                null,
                null,
                Collections.nCopies(BLANK_ROWS, SessionRow.BLANK),
                null,
                TICKED,
                null,
                null,
                "ALL",
                "BEFORE_CONFERENCE",
                "PLAN",
                TICKED,
                null,
                null,
                null,
                null,
                null);
    }

    private static String typed(List<Area> areas) {
        return areas.stream()
                .map(area -> "%s | %s | %s".formatted(area.code(), area.key(), area.name()))
                .collect(Collectors.joining("\n"));
    }

    public boolean produces(String product) {
        return Typed.codes(products).contains(product);
    }

    /** What is produced beside the products that have a box of their own. */
    public String productsBeside(Collection<String> boxes) {
        return Typed.codes(products).stream()
                .filter(product -> !boxes.contains(product))
                .collect(Collectors.joining(", "));
    }

    /** The rows in which something is typed. */
    List<SessionRow> filledSessions() {
        return rows().stream().filter(row -> !row.isBlank()).toList();
    }

    /** All rows, at least one. */
    List<SessionRow> rows() {
        var rows = sessions == null
                ? List.<SessionRow>of()
                : sessions.stream().filter(Objects::nonNull).toList();
        return rows.isEmpty() ? List.of(SessionRow.BLANK) : rows;
    }

    NewPathForm withMoreRows() {
        return with(
                Stream.concat(rows().stream(), Collections.nCopies(BLANK_ROWS, SessionRow.BLANK).stream())
                        .toList(),
                pasted);
    }

    /** The typed sessions, then those read from the pasted table, numbered on. */
    NewPathForm withPasted(List<PlannedSession> read, @Nullable String rest) {
        var all = new ArrayList<>(filledSessions());
        var first = all.size();
        IntStream.range(0, read.size()).forEach(index -> all.add(SessionRow.of(read.get(index), first + index + 1)));
        return with(all, rest);
    }

    private NewPathForm with(List<SessionRow> rows, @Nullable String rest) {
        return new NewPathForm(
                ambito,
                id,
                planName,
                from,
                to,
                products,
                pathTitle,
                regionalPlan,
                regionalAreas,
                regionalObjectives,
                gazetteDate,
                guidelineOrgan,
                guidelineDate,
                reportYear,
                programmingYear,
                areas,
                access,
                noticePublished,
                deadline,
                noticeMinDays,
                latePolicy,
                oneRepresentativePerArea,
                pactRequired,
                tableModel,
                tableMinOrganisations,
                focusGroupsByArea,
                participants,
                rows,
                rest,
                outcomeRequired,
                minReferents,
                allReferentsMustSign,
                councilScope,
                councilTiming,
                councilSubject,
                allCouncilsRequired,
                budget,
                budgetLowerBound,
                annexes,
                reason,
                confirmed);
    }
}
