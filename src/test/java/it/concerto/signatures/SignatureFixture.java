package it.concerto.signatures;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import it.concerto.files.FileRef;
import it.concerto.identity.Person;
import it.concerto.organisation.AmbitoCode;
import it.concerto.organisation.Term;
import it.concerto.organisation.WorkingDays;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPath;
import it.concerto.path.PlanningPaths;
import it.concerto.testing.Configurations;
import it.concerto.testing.MovableClock;
import it.concerto.testing.ShippedTerms;
import it.concerto.testing.TestDatabase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Rounds on the minutes of a path of Casarano, opened on 1 September 2022; every day is a working day. */
final class SignatureFixture {

    static final PathId PATH = PathId.of("CASARANO-PDZ-2022-2024-P1");
    static final FileRef MINUTES = new FileRef("a".repeat(64), "verbale.html");
    static final FileRef CHANGED = new FileRef("b".repeat(64), "verbale.html");

    final List<Object> events = new ArrayList<>();
    final MovableClock clock = MovableClock.at("2022-09-01T12:00");
    final SignatureTable table = new SignatureTable(TestDatabase.with("V0070__signatures.sql"));
    final SignatureRounds rounds;
    private final PlanningPath path = mock();

    SignatureFixture() {
        PlanningPaths paths = mock();
        WorkingDays days = mock();
        given(paths.get(PATH)).willReturn(path);
        given(path.ambito()).willReturn(AmbitoCode.of("CASARANO"));
        given(path.configuration()).willReturn(Configurations.small());
        given(days.end(any(), any(), any())).willAnswer(call -> call.<LocalDate>getArgument(1)
                .plusDays(call.<Term>getArgument(2).days()));
        rounds = new SignatureRounds(table, paths, ShippedTerms.countedBy(days), events::add, clock);
    }

    /** Whoever is asked signs when the one before has answered. */
    void inOrder() {
        given(path.configuration()).willReturn(Configurations.signingInOrder(Configurations.small()));
    }

    String open(String... signers) {
        return rounds.open(PATH, "Verbale di esito", MINUTES, List.of(signers));
    }

    static Person person(String username) {
        return new Person(username, "Name of " + username, username + "@example.org", Set.of());
    }
}
