package it.concerto.forms;

import static it.concerto.forms.FormFixture.form;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.concerto.files.FileRef;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnswerBinderTests {

    private static final FileRef FILE = new FileRef("0".repeat(64), "avviso.pdf");

    private final AnswerBinder binder = new AnswerBinder();

    enum Outcome {
        APPROVE,
        REJECT
    }

    record Code(String value) {
        public static Code of(String text) {
            return new Code(text);
        }
    }

    record Venue(String town, Integer seats) {}

    record Session(LocalDate date, Outcome outcome, List<Venue> venues) {}

    record Everything(
            String text,
            Outcome outcome,
            int whole,
            Long large,
            BigDecimal money,
            LocalDate date,
            LocalTime time,
            LocalDateTime moment,
            Instant instant,
            boolean agreed,
            List<String> areas,
            List<Outcome> outcomes,
            List<FileRef> files,
            FileRef file,
            Code code,
            Venue venue,
            List<Session> sessions) {}

    @Test
    void fillsEveryTypeAHandlerMayUse() {
        Map<String, Object> answer = Map.ofEntries(
                Map.entry("text", "Nardò"),
                Map.entry("outcome", "APPROVE"),
                Map.entry("whole", new BigDecimal("7.0")),
                Map.entry("large", new BigDecimal("12345678901")),
                Map.entry("money", new BigDecimal("1234.50")),
                Map.entry("date", "2022-06-08"),
                Map.entry("time", "12:30"),
                Map.entry("moment", "2022-06-08T12:00"),
                Map.entry("instant", "2022-06-08T12:00+02:00"),
                Map.entry("agreed", true),
                Map.entry("areas", List.of("MINORI")),
                Map.entry("outcomes", List.of("REJECT", "APPROVE")),
                Map.entry("files", List.of(FILE)),
                Map.entry("file", List.of(FILE)),
                Map.entry("code", "CASARANO"),
                Map.entry("venue", Map.of("town", "Matino", "seats", new BigDecimal(40))),
                Map.entry(
                        "sessions",
                        List.of(Map.of("date", "2022-06-09", "venues", List.of(Map.of("town", "Taviano"))))));

        assertThat(binder.bind(Everything.class, answer))
                .isEqualTo(new Everything(
                        "Nardò",
                        Outcome.APPROVE,
                        7,
                        12345678901L,
                        new BigDecimal("1234.50"),
                        LocalDate.of(2022, 6, 8),
                        LocalTime.of(12, 30),
                        LocalDateTime.of(2022, 6, 8, 12, 0),
                        Instant.parse("2022-06-08T10:00:00Z"),
                        true,
                        List.of("MINORI"),
                        List.of(Outcome.REJECT, Outcome.APPROVE),
                        List.of(FILE),
                        FILE,
                        new Code("CASARANO"),
                        new Venue("Matino", 40),
                        List.of(new Session(LocalDate.of(2022, 6, 9), null, List.of(new Venue("Taviano", null))))));
    }

    @Test
    void leavesTheUnansweredEmpty() {
        assertThat(binder.bind(Everything.class, Map.of("whole", BigDecimal.ONE)))
                .isEqualTo(new Everything(
                        null, null, 1, null, null, null, null, null, null, false, List.of(), List.of(), List.of(), null,
                        null, null, List.of()));
    }

    @Test
    void saysWhichComponentCannotTakeItsValue() {
        record Count(int count) {}
        record Way(Outcome outcome) {}

        assertThatThrownBy(() -> binder.bind(Count.class, Map.of())).hasMessageContaining("Count.count");
        assertThatThrownBy(() -> binder.bind(Count.class, Map.of("count", new BigDecimal("1.5"))))
                .hasMessageContaining("Count.count");
        assertThatThrownBy(() -> binder.bind(Way.class, Map.of("outcome", "MAYBE")))
                .hasMessageContaining("Way.outcome");
    }

    @Test
    void provesBeforehandThatAFormFillsARecord() {
        record Row(LocalDate date, int hours) {}
        record Fits(String note, Outcome outcome, int votes, List<String> areas, Venue venue, List<Row> rows) {}
        record Differs(
                Venue note, int outcome, LocalDate votes, String areas, String venue, String rows, String more) {}
        record Hopes(int maybe) {}
        var form = form(
                """
                {'type':'textarea','key':'note'},
                {'type':'radio','key':'outcome','values':[{'value':'APPROVE'},{'value':'REJECT'}]},
                {'type':'number','key':'votes','decimalDigits':0,'validate':{'required':true}},
                {'type':'number','key':'maybe','decimalDigits':0},
                {'type':'checklist','key':'areas','values':[{'value':'A'}]},
                {'type':'group','path':'venue','components':[
                    {'type':'textfield','key':'town'},{'type':'number','key':'seats','increment':1}]},
                {'type':'dynamiclist','path':'rows','components':[
                    {'type':'datetime','key':'date'},
                    {'type':'number','key':'hours','decimalDigits':0,'validate':{'required':true}}]}""");

        assertThat(binder.mismatches(form, Fits.class)).isEmpty();
        assertThat(binder.mismatches(form, Differs.class)).hasSize(7);
        assertThat(binder.mismatches(form, Hopes.class))
                .containsExactly("Hopes.maybe: the form may leave it unanswered, int cannot");
    }

    @Test
    void fillsOneAnswerIntoSeveralRecords() {
        record Place(String town, int seats) {}
        record Meeting(String title, @Spread Place place) {}
        var form = form(
                """
                {'type':'textfield','key':'title'},
                {'type':'textfield','key':'town'},
                {'type':'number','key':'seats','decimalDigits':0}""");

        assertThat(binder.bind(Meeting.class, Map.of("title", "Tavolo 1", "town", "Matino", "seats", 40)))
                .isEqualTo(new Meeting("Tavolo 1", new Place("Matino", 40)));
        assertThat(binder.mismatches(form, Meeting.class))
                .containsExactly("Place.seats: the form may leave it unanswered, int cannot");
    }
}
