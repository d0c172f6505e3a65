package it.concerto.participation.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import it.concerto.notifications.Recipient;
import it.concerto.participation.ParticipationWording;
import it.concerto.participation.ReadingPasses;
import it.concerto.participation.ReadingPasses.Pass;
import it.concerto.participation.notice.Calendars;
import it.concerto.participation.notice.Convened;
import it.concerto.participation.notice.Convened.Reader;
import it.concerto.participation.notice.Session;
import it.concerto.participation.session.Attendance.Capacity;
import it.concerto.participation.session.MinutesReaders.Addressed;
import it.concerto.path.PathId;
import it.concerto.path.SessionType;
import it.concerto.testing.Configurations;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A table, 3, and the plenary, 9; a social worker, a representative and a union are convened to both. */
class MinutesReadersTests {

    private static final PathId PATH = PathId.of("CASARANO-PDZ-2022-2024-P1");
    private static final Recipient SARA = new Recipient("Sara Verdi", "sara@example.org");
    private static final Recipient ADA = new Recipient("Ada Conte", "ada@example.org");
    private static final Recipient UNION = new Recipient("CGIL Lecce", "cgil@example.org");
    private static final Recipient MAYOR = new Recipient("Sindaca di Matino", "matino@example.org");

    private final Convened convened = mock();
    private final Calendars calendars = mock();
    private final SessionStore store = mock();
    private final ReadingPasses passes = mock();
    private final ParticipationWording wording = mock();
    private final MinutesReaders readers = new MinutesReaders(convened, calendars, store, passes, wording);

    @BeforeEach
    void convene() {
        for (var number : List.of(3, 9)) {
            var type = number == 9 ? SessionType.PLENARY : SessionType.TABLE;
            var plan = Configurations.session(number, type, "2022-06-13", "09:00", "13:00", "A1");
            var session = new Session(plan, Session.Status.HELD, null, null, null);
            given(calendars.get(PATH, number)).willReturn(session);
            given(convened.readers(PATH, session))
                    .willReturn(List.of(
                            new Reader(SARA, true, null),
                            new Reader(ADA, false, "m1"),
                            new Reader(UNION, false, null)));
        }
        given(convened.comuni(PATH)).willReturn(List.of(new Reader(MAYOR, true, null)));
        given(wording.of("minutes.reading")).willReturn("account");
        given(wording.of("minutes.reading.link")).willReturn("link");
        given(passes.link(any())).willAnswer(asked -> {
            var pass = asked.<Pass>getArgument(0);
            return "/%s/%s/%s".formatted(pass.path(), pass.session(), pass.manifestation());
        });
    }

    @Test
    @DisplayName(
            "M08 who has an account signs in, others get a link to these minutes, representatives for their participant")
    void leadsEachToTheirPlace() {
        assertThat(readers.of(PATH, 3))
                .containsExactly(
                        new Addressed(ADA, "/" + PATH + "/3/m1", "link"),
                        new Addressed(UNION, "/" + PATH + "/3/null", "link"),
                        new Addressed(SARA, "/percorsi/" + PATH + "/sessioni/3/verbale", "account"));
    }

    @Test
    @DisplayName("C2 M08 who came and left an address gets the minutes; who is convened gets them once")
    void writesToWhoLeftAnAddress() {
        given(store.attendance(PATH, 3))
                .willReturn(List.of(
                        came("Zita Leo", "zita@example.org"), came("Ugo Nisi", null), came("Ada Conte", ADA.email())));

        assertThat(readers.of(PATH, 3))
                .contains(new Addressed(new Recipient("Zita Leo", "zita@example.org"), "/" + PATH + "/3/null", "link"))
                .hasSize(4);
    }

    @Test
    @DisplayName("C8 M09 what the plenary came to goes to the Comuni, too")
    void tellsTheComuniOfThePlenary() {
        assertThat(readers.ofSigned(PATH, 9)).extracting(Addressed::recipient).contains(MAYOR);
        assertThat(readers.of(PATH, 9)).extracting(Addressed::recipient).doesNotContain(MAYOR);
        assertThat(readers.ofSigned(PATH, 3)).extracting(Addressed::recipient).doesNotContain(MAYOR);
    }

    private static Attendance came(String person, String email) {
        return new Attendance(0, person, null, null, Capacity.OBSERVER, null, null, email, false);
    }
}
