package it.concerto.signatures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import it.concerto.files.FileRef;
import it.concerto.identity.People;
import it.concerto.identity.Person;
import it.concerto.notifications.Letter;
import it.concerto.notifications.MailCode;
import it.concerto.notifications.Outbox;
import it.concerto.notifications.Recipient;
import it.concerto.organisation.AmbitoCode;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPath;
import it.concerto.path.PlanningPaths;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

class SignatureRequestsTests {

    private final SignatureRounds rounds = mock();
    private final PlanningPaths paths = mock();
    private final People people = mock();
    private final Outbox outbox = mock();

    @Test
    void writesToEverySignerWithAnAccountWhatIsAskedAndUntilWhen() {
        var path = PathId.of("CASARANO-PDZ-2022-2024-P1");
        PlanningPath plan = mock();
        given(plan.planName()).willReturn("Piano Sociale di Zona 2022-2024");
        given(paths.get(path)).willReturn(plan);
        given(rounds.get("round-1"))
                .willReturn(new SignatureRound(
                        "round-1",
                        AmbitoCode.of("CASARANO"),
                        path,
                        "Verbale di esito",
                        new FileRef("a".repeat(64), "verbale.html"),
                        LocalDate.of(2022, 9, 8),
                        SignatureRound.Status.OPEN,
                        List.of(new Signature("anna", null), new Signature("gone", null))));
        given(rounds.turn("round-1")).willReturn(List.of("anna", "gone"));
        given(people.find("anna"))
                .willReturn(Optional.of(new Person("anna", "Anna Greco", "anna@example.org", Set.of())));
        given(people.find("gone")).willReturn(Optional.empty());

        new SignatureRequests(rounds, paths, people, outbox).send("round-1");

        var letter = ArgumentCaptor.forClass(Letter.class);
        verify(outbox).post(letter.capture(), eq(List.of(new Recipient("Anna Greco", "anna@example.org"))));
        assertThat(letter.getValue().code()).isEqualTo(MailCode.M12);
        assertThat(letter.getValue().content())
                .containsKeys(MailCode.M12.required().toArray(String[]::new))
                .containsEntry("until", LocalDate.of(2022, 9, 8));
    }
}
