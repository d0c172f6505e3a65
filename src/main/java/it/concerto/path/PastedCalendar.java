package it.concerto.path;

import static it.concerto.path.Finding.Severity.BLOCK;
import static it.concerto.path.Finding.Severity.WARNING;

import java.text.Normalizer;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The calendar table of a notice, pasted as text: one line per session, cells divided by tabs, {@code |} or {@code ;}, in the
 * order table, date, from, to, areas. A cell left blank by merged cells takes date and hours from the line above, and the
 * session is marked as inferred.
 *
 * @param findings what could not be read, with the line it stands on
 */
public record PastedCalendar(List<PlannedSession> sessions, List<Finding> findings) {

    /**
     * @param year what is meant by dates without one
     * @param place where the sessions take place, if the notice has one place for all
     */
    public static PastedCalendar read(String text, List<Area> areas, int year, Place place) {
        var reading = new Reading(areas, year, place);
        text.lines().filter(line -> !line.isBlank()).forEach(reading::line);
        return new PastedCalendar(List.copyOf(reading.sessions), List.copyOf(reading.findings));
    }

    /** Where all sessions take place, as far as it is told. */
    public record Place(@Nullable String municipality, @Nullable String venue, @Nullable String address) {}

    private record When(PartialDate date, @Nullable LocalTime from, @Nullable LocalTime to, boolean inferred) {}

    /** The lines read so far. */
    private static final class Reading {

        private final List<Area> areas;
        private final int year;
        private final Place place;
        private final List<PlannedSession> sessions = new ArrayList<>();
        private final List<Finding> findings = new ArrayList<>();

        Reading(List<Area> areas, int year, Place place) {
            this.areas = areas;
            this.year = year;
            this.place = place;
        }

        void line(String line) {
            var cells = line.split(" *[\t|;] *", -1);
            if (cells[0].strip().equalsIgnoreCase("tavolo")) {
                return;
            }
            when(cells, line).ifPresent(when -> add(type(cells[0]), when, cell(cells, 4)));
        }

        private Optional<When> when(String[] cells, String line) {
            var from = hour(cells, 2, line);
            var to = hour(cells, 3, line);
            if (cell(cells, 1).isEmpty() && !sessions.isEmpty()) {
                var above = sessions.get(sessions.size() - 1);
                return Optional.of(new When(above.date(), from.orElse(above.from()), to.orElse(above.to()), true));
            }
            var date = ItalianDate.of(cell(cells, 1), year);
            if (date.isEmpty()) {
                refuse("path.finding.pastedDate", line);
            }
            return date.map(day ->
                    new When(new PartialDate.Day(day.date()), from.orElse(null), to.orElse(null), day.yearInferred()));
        }

        private static SessionType type(String table) {
            return table.strip().toLowerCase(Locale.ITALIAN).startsWith("plenaria")
                    ? SessionType.PLENARY
                    : SessionType.TABLE;
        }

        private void add(SessionType type, When when, String subject) {
            var treated =
                    type == SessionType.PLENARY ? areas.stream().map(Area::code).toList() : areasIn(subject);
            var session = new PlannedSession(
                    sessions.size() + 1,
                    type,
                    when.date(),
                    when.from(),
                    when.to(),
                    null,
                    place.municipality(),
                    place.venue(),
                    place.address(),
                    treated,
                    0,
                    subject.isEmpty() ? null : subject,
                    when.inferred());
            sessions.add(session);
            if (treated.isEmpty()) {
                findings.add(Finding.about("B1", WARNING, "path.finding.pastedAreas", subject)
                        .in(session));
            }
        }

        private Optional<LocalTime> hour(String[] cells, int index, String line) {
            var cell = cell(cells, index);
            var hour = ItalianHour.of(cell);
            if (hour.isEmpty() && !cell.isEmpty()) {
                refuse("path.finding.pastedHour", line);
            }
            return hour;
        }

        private void refuse(String key, String line) {
            findings.add(Finding.about("B1", BLOCK, key, line.strip()));
        }

        /** By the local wording, whatever its case, accents and leading article, or by the codes. */
        private List<String> areasIn(String subject) {
            var words = " " + plain(subject) + " ";
            return areas.stream()
                    .filter(area -> words.contains(" " + withoutArticle(plain(area.name())) + " ")
                            || words.contains(" " + plain(area.code()) + " "))
                    .map(Area::code)
                    .toList();
        }

        private static String cell(String[] cells, int index) {
            return index < cells.length ? cells[index].strip() : "";
        }

        private static String plain(String text) {
            return Normalizer.normalize(text, Normalizer.Form.NFD)
                    .replaceAll("\\p{M}", "")
                    .toLowerCase(Locale.ITALIAN)
                    .replaceAll("[^a-z0-9]+", " ")
                    .strip();
        }

        private static String withoutArticle(String name) {
            return name.replaceFirst("^(il|lo|la|l|i|gli|le) ", "");
        }
    }
}
