package it.concerto.substitutes;

import static it.concerto.substitutes.Leave.ENEA;
import static it.concerto.substitutes.Leave.FAUSTO;
import static it.concerto.substitutes.Leave.FIRST;
import static it.concerto.substitutes.Leave.LAST;
import static it.concerto.substitutes.Leave.of;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import it.concerto.WholePathTest;
import it.concerto.identity.GroupId;
import it.concerto.identity.NewSubstitution;
import it.concerto.identity.SubstitutionRefused;
import it.concerto.identity.SubstitutionRefused.Reason;
import it.concerto.organisation.AmbitoCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** O6: what no substitution may be, and what both are told of one. */
@WholePathTest
class O6SubstitutionRulesTests {

    private static final String FIORELLA = "fiorella.urso";

    @Autowired
    AutowireCapableBeanFactory application;

    @Autowired
    JdbcClient jdbc;

    private Leave leave;

    @BeforeEach
    void nobodyIsAway() {
        leave = Leave.in(application);
    }

    @Test
    void refusesWhatMakesNoSense() throws Exception {
        assertRefused(Reason.SELF, of(ENEA, ENEA, FIRST, LAST));
        assertRefused(Reason.PAST, of(ENEA, FAUSTO, LocalDate.of(2022, 5, 31), LAST));
        assertRefused(Reason.BACKWARDS, of(ENEA, FAUSTO, LAST, FIRST));
        assertRefused(Reason.NO_ROLE, of(ENEA, FAUSTO, FIRST, LAST, GroupId.of("CASARANO_RAG")));
        assertRefused(Reason.NO_ROLE, of("agnese.abbate", FAUSTO, FIRST, LAST));
        assertRefused(Reason.AUDITOR, of(ENEA, "gemma.quaranta", FIRST, LAST));
        assertRefused(Reason.STRANGER, of(ENEA, stranger(), FIRST, LAST));
        assertRefused(
                Reason.NO_ROLE, new NewSubstitution(AmbitoCode.of("TARANTO"), ENEA, stranger(), FIRST, LAST, Set.of()));
    }

    @Test
    void refusesWhatOverlapsInTheSameRole() throws Exception {
        leave.enter(of("ivo.spedicato", FAUSTO, FIRST, LAST, GroupId.of("CASARANO_GT")));

        assertRefused(Reason.OVERLAP, of("ivo.spedicato", FIORELLA, LAST, LAST.plusDays(3)));
        assertRefused(Reason.OVERLAP, of("ivo.spedicato", FIORELLA, FIRST, FIRST, GroupId.of("CASARANO_GT")));
        leave.enter(of("ivo.spedicato", FIORELLA, FIRST, LAST, GroupId.of("CASARANO_SSP")));
        leave.enter(of("ivo.spedicato", FIORELLA, LAST.plusDays(1), LAST.plusDays(2)));
        leave.at("2022-06-07T10:00");
        assertThat(leave.person(FAUSTO).groups()).contains(GroupId.of("CASARANO_GT"));
        assertThat(leave.person(FAUSTO).groups()).doesNotContain(GroupId.of("CASARANO_SSP"));
    }

    @Test
    void tellsBothWhenItIsEnteredAndWhenItEndsEarly() throws Exception {
        var away = leave.enter();
        assertThat(mails("M21")).containsExactly(address(ENEA), address(FAUSTO));
        assertThat(mails("M22")).isEmpty();

        leave.end(away);
        leave.end(away);

        assertThat(mails("M22")).containsExactly(address(ENEA), address(FAUSTO));
        assertThat(jdbc.sql("select body_text from cz_mail where code = 'M21'")
                        .query(String.class)
                        .list())
                .allSatisfy(text -> assertThat(text)
                        .contains("da lunedì 6 giugno 2022 a domenica 12 giugno 2022")
                        .contains("Fausto Errico sostituisce Enea Nardone")
                        .contains("- Responsabile dell’Ufficio di Piano")
                        .contains("/sostituzioni"));
    }

    private void assertRefused(Reason reason, NewSubstitution wanted) {
        assertThatExceptionOfType(SubstitutionRefused.class)
                .isThrownBy(() -> leave.enter(wanted))
                .extracting(SubstitutionRefused::reason)
                .isEqualTo(reason);
    }

    private String stranger() {
        return jdbc.sql("select min(username) from cz_role_assignment where group_id = 'TARANTO_UDP'")
                .query(String.class)
                .single();
    }

    private String address(String username) {
        return leave.person(username).email();
    }

    private List<String> mails(String code) {
        return jdbc.sql("select recipient_email from cz_mail where code = ? and path = '' order by recipient_email")
                .param(code)
                .query(String.class)
                .list();
    }
}
