package it.concerto.plan.process;

import static it.concerto.plan.DraftFixture.PATH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.times;

import it.concerto.identity.GroupId;
import it.concerto.identity.Person;
import it.concerto.identity.Role;
import it.concerto.notifications.Letter;
import it.concerto.notifications.MailCode;
import it.concerto.notifications.Recipient;
import it.concerto.organisation.Seat;
import it.concerto.plan.DraftFixture;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

class SolicitationTests {

    private final DraftFixture draft = new DraftFixture();

    @AfterEach
    void close() {
        draft.close();
    }

    @Test
    @DisplayName("M10 a Comune and its mayor are asked first; the president learns who has to be reminded")
    void asksTheComuneAndItsMayor() {
        given(draft.people.acting(new GroupId(DraftFixture.CASARANO, Role.COM, DraftFixture.COLLEPASSO)))
                .willReturn(List.of(person("com")));
        given(draft.people.acting(DraftFixture.CASARANO, Role.PRES)).willReturn(List.of(person("pres")));
        given(draft.people.find("sindaca")).willReturn(Optional.of(person("sindaca")));
        given(draft.seats.of(any(), any())).willReturn(List.of(mayor("sindaca")));

        draft.solicitation().request(PATH, DraftFixture.COLLEPASSO);
        draft.solicitation().remind(PATH, DraftFixture.COLLEPASSO);

        var letters = ArgumentCaptor.forClass(Letter.class);
        var recipients = ArgumentCaptor.<Collection<Recipient>>captor();
        then(draft.outbox).should(times(2)).post(letters.capture(), recipients.capture());
        assertThat(letters.getAllValues()).extracting(Letter::code).containsOnly(MailCode.M10);
        assertThat(letters.getAllValues()).extracting(Letter::event).doesNotHaveDuplicates();
        assertThat(letters.getAllValues())
                .extracting(letter -> letter.content().containsKey("reminder"))
                .containsExactly(false, true);
        assertThat(recipients.getAllValues().get(0))
                .extracting(Recipient::email)
                .containsExactly("com@example.org", "sindaca@example.org");
        assertThat(recipients.getAllValues().get(1))
                .extracting(Recipient::email)
                .containsExactly("com@example.org", "sindaca@example.org", "pres@example.org");
    }

    private static Person person(String username) {
        return new Person(username, username, username + "@example.org", Set.of());
    }

    private static Seat mayor(String username) {
        return new Seat(
                "CASARANO-075021",
                DraftFixture.CASARANO,
                Seat.Kind.MUNICIPALITY,
                "Collepasso",
                DraftFixture.COLLEPASSO,
                Seat.VoteRule.ALWAYS,
                1,
                "Sindaca",
                "Sindaca",
                username);
    }
}
