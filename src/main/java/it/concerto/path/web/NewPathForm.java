package it.concerto.path.web;

import static java.util.Map.entry;

import it.concerto.organisation.Ambito;
import it.concerto.path.Area;
import it.concerto.path.PlannedSession;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
 * @param areas those without code, key and name do not count
 * @param mandatoryTargets one a line: what is to be reached, or code and that, divided by {@code |}
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
        @Nullable List<AreaRow> areas,
        @Nullable String access,
        @Nullable String noticePublished,
        @Nullable String deadline,
        @Nullable String noticeMinDays,
        @Nullable String latePolicy,
        @Nullable String oneRepresentativePerArea,
        @Nullable String pact,
        @Nullable String tableModel,
        @Nullable String tableMinOrganisations,
        @Nullable String focusGroupsByArea,
        @Nullable String participants,
        @Nullable List<SessionRow> sessions,
        @Nullable String pasted,
        @Nullable String outcomeRequired,
        @Nullable String minReferents,
        @Nullable String allReferentsMustSign,
        @Nullable String signatureOrder,
        @Nullable String councilScope,
        @Nullable String councilTiming,
        @Nullable String councilSubject,
        @Nullable String allCouncilsRequired,
        @Nullable String budget,
        @Nullable String budgetLowerBound,
        @Nullable String annexes,
        @Nullable String mandatoryTargets,
        @Nullable String reason,
        @Nullable String confirmed) {

    private static final String TICKED = "true";
    private static final int BLANK_ROWS = 3;
    private static final int BLANK_AREAS = 7;

    /** More than any calendar of this field has; the framework binds 256 rows of a list. */
    static final int MOST_SESSIONS = 200;

    /** A regional plan has seven or eight; some Ambiti divide them. */
    static final int MOST_AREAS = 50;

    /**
     * The product's defaults, for a person who begins.
     *
     * @param areas of the path before, or none
     */
    static NewPathForm blank(Ambito ambito, int year, List<Area> areas) {
        return of(Map.ofEntries(
                entry("ambito", ambito.code().value()),
                entry("planName", "Piano Sociale di Zona %d-%d".formatted(year, year + 2)),
                entry("from", String.valueOf(year)),
                entry("to", String.valueOf(year + 2)),
                entry("products", "PDZ"),
                entry("areas", typed(areas)),
                entry("access", "REGISTRATION"),
                entry("noticeMinDays", "10"),
                entry("latePolicy", "REJECT"),
                entry("pact", "NOT_REQUIRED"),
                entry("oneRepresentativePerArea", TICKED),
                entry("tableMinOrganisations", "1"),
                entry("sessions", Collections.nCopies(BLANK_ROWS, SessionRow.BLANK)),
                entry("outcomeRequired", TICKED),
                entry("signatureOrder", "PARALLEL"),
                entry("councilScope", "ALL"),
                entry("councilTiming", "BEFORE_CONFERENCE"),
                entry("councilSubject", "PLAN"),
                entry("allCouncilsRequired", TICKED)));
    }

    /** The form with these values by component; the others are null. */
    private static NewPathForm of(Map<String, ?> values) {
        try {
            return (NewPathForm) NewPathForm.class.getDeclaredConstructors()[0].newInstance(
                    Stream.of(NewPathForm.class.getRecordComponents())
                            .map(component -> values.get(component.getName()))
                            .toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private NewPathForm with(Map<String, ?> changed) {
        var values = new HashMap<String, @Nullable Object>();
        try {
            for (var component : NewPathForm.class.getRecordComponents()) {
                values.put(component.getName(), component.getAccessor().invoke(this));
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
        values.putAll(changed);
        return of(values);
    }

    private static List<AreaRow> typed(List<Area> areas) {
        return areas.isEmpty()
                ? Collections.nCopies(BLANK_AREAS, AreaRow.BLANK)
                : areas.stream().map(AreaRow::of).toList();
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

    /** All rows of areas, at least one. */
    List<AreaRow> areaRows() {
        var rows = areas == null
                ? List.<AreaRow>of()
                : areas.stream().filter(Objects::nonNull).toList();
        return rows.isEmpty() ? List.of(AreaRow.BLANK) : rows;
    }

    NewPathForm withOneMoreArea() {
        return with(Map.of(
                "areas",
                Stream.concat(areaRows().stream(), Stream.of(AreaRow.BLANK)).toList()));
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
        return with(Map.of(
                "sessions",
                Stream.concat(rows().stream(), Collections.nCopies(BLANK_ROWS, SessionRow.BLANK).stream())
                        .toList()));
    }

    /** The typed sessions, then those read from the pasted table, numbered on; the table is gone. */
    NewPathForm withPasted(List<PlannedSession> read) {
        var all = new ArrayList<>(filledSessions());
        var first = all.size();
        IntStream.range(0, read.size()).forEach(index -> all.add(SessionRow.of(read.get(index), first + index + 1)));
        return with(Map.of("sessions", all, "pasted", ""));
    }
}
