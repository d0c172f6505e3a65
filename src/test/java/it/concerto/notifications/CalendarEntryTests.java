package it.concerto.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarEntryTests {

    @Test
    void namesTheSameEntryWhenItIsMovedAndCancelled() throws Exception {
        var first = read(SampleLetters.invitation(0, false));
        var cancelled = read(SampleLetters.invitation(2, true));

        assertThat(event(first).getUid()).isEqualTo(event(cancelled).getUid());
        assertThat(event(first).getUid().orElseThrow().getValue())
                .isEqualTo("CASARANO-PDZ-2022-2024-P1-sitting-1@ambito.example");
        assertThat(event(cancelled).getSequence().getSequenceNo()).isEqualTo(2);
        assertThat(event(cancelled).getStatus().getValue()).isEqualTo("CANCELLED");
        assertThat(first.getMethod()).isEqualTo(ImmutableMethod.REQUEST);
        assertThat(cancelled.getMethod()).isEqualTo(ImmutableMethod.CANCEL);
    }

    @ParameterizedTest
    @CsvSource({"2022-07-14T09:30, 2022-07-14T07:30:00Z", "2022-12-14T09:30, 2022-12-14T08:30:00Z"})
    void keepsTheItalianHourOnBothSidesOfSummerTime(LocalDateTime start, Instant expected) throws Exception {
        var calendar = read(new Invitation("table-3", 0, false, "Tavolo 3", start, null, "Casarano"));

        ZonedDateTime read =
                event(calendar).<ZonedDateTime>getStartDate().orElseThrow().getDate();
        assertThat(read.toInstant()).isEqualTo(expected);
        assertThat(calendar.toString()).contains("DTSTART;TZID=Europe/Rome:", "BEGIN:VTIMEZONE", "TZID:Europe/Rome");
        assertThat(calendar.toString()).doesNotContain("DTEND");
    }

    @Test
    void breaksNoLineOnCommasAndLineBreaksInsideAText() throws Exception {
        var start = LocalDateTime.of(2022, 6, 14, 9, 30);
        var calendar = read(new Invitation("t", 0, false, "A\r\nBEGIN:VALARM", start, null, "Via Roma, 1; Casarano"));

        assertThat(event(calendar).getSummary().getValue()).contains("BEGIN:VALARM");
        assertThat(event(calendar).getAlarms()).isEmpty();
        assertThat(event(calendar).getLocation().getValue()).isEqualTo("Via Roma, 1; Casarano");
    }

    private static Calendar read(Invitation invitation) throws Exception {
        var text =
                new CalendarEntry(invitation, SampleLetters.ANNA, OutboxFixture.SETTINGS).written(OutboxFixture.NOON);
        var calendar = new CalendarBuilder().build(new StringReader(text));
        calendar.validate();
        return calendar;
    }

    private static VEvent event(Calendar calendar) {
        return calendar.<VEvent>getComponents(Component.VEVENT).get(0);
    }
}
