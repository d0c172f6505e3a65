package it.concerto.participation.session;

import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.ArgumentMatchers.isNull;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;

import it.concerto.identity.People;
import it.concerto.identity.Person;
import it.concerto.identity.Role;
import it.concerto.notifications.MailCode;
import it.concerto.notifications.Recipient;
import it.concerto.organisation.AmbitoCode;
import it.concerto.participation.ParticipationWording;
import it.concerto.participation.notice.NoticeLetters;
import it.concerto.path.PathId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MinutesLettersTests {

    private static final PathId PATH = PathId.of("CASARANO-PDZ-2022-2024-P1");
    private static final AmbitoCode AMBITO = AmbitoCode.of("CASARANO");
    private static final LocalDate TODAY = LocalDate.of(2022, 6, 29);

    @Test
    void tellsPresidentOfficeAndFacilitatorsOnceEach() {
        NoticeLetters letters = mock();
        People people = mock();
        ParticipationWording wording = mock();
        SessionTitles titles = mock();
        given(titles.official(PATH, 3)).willReturn("Tavolo 3");
        var head = new Person("carlo", "Carlo Neri", "carlo@example.org", Set.of());
        var president = new Person("pia", "Pia Verdi", "pia@example.org", Set.of());
        given(people.acting(AMBITO, Role.PRES)).willReturn(List.of(president));
        given(people.acting(AMBITO, Role.UDPRESP)).willReturn(List.of(head));
        given(people.acting(AMBITO, Role.FAC)).willReturn(List.of(head));
        given(wording.of("minutes.late")).willReturn("non è ancora firmato");

        new MinutesLetters(letters, mock(MinutesReaders.class), titles, people, wording).late(PATH, AMBITO, 3, TODAY);

        then(letters)
                .should()
                .post(
                        eq(MailCode.M16),
                        eq(PATH),
                        eq("minutes-3-late"),
                        eq(Map.of("task", "Tavolo 3", "due", TODAY, "situation", "non è ancora firmato")),
                        eq(List.of(
                                new Recipient("Pia Verdi", "pia@example.org"),
                                new Recipient("Carlo Neri", "carlo@example.org"))),
                        isNull());
    }
}
