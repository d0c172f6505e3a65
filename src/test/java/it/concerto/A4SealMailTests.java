package it.concerto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import it.concerto.ledger.AuditEvent;
import it.concerto.ledger.Ledger;
import it.concerto.ledger.Seals;
import it.concerto.organisation.AmbitoCode;
import it.concerto.time.Recurring;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A4: the seals of a chain leave the house, to the auditors of its Ambito, when something has happened. */
@WholePathTest
class A4SealMailTests {

    private static final String AUDITOR = "gemma.quaranta@";
    private static final AmbitoCode CASARANO = AmbitoCode.of("CASARANO");

    @Autowired
    @Qualifier("sealing") Recurring sealing;

    @Autowired
    Seals seals;

    @Autowired
    Ledger ledger;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    GreenMail boxes;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void somethingHappens() {
        happens("before");
    }

    @Test
    void auditorsOfTheAmbitoAreSentTheEndOfItsChain() throws Exception {
        var before = mails().size();

        sealing.rounds().soon();

        await().until(() -> mails().size() == before + 1);
        var mail = mails().get(before);
        var seal = jdbc.sql(
                        "select seq, hash, signature from cz_audit_seal where chain = 'CASARANO' order by seq desc fetch first row only")
                .query()
                .singleRow();
        assertThat(text(mail))
                .contains("CASARANO: " + seal.get("seq") + " " + seal.get("hash"), seal.get("signature") + "\r\n");
    }

    /** Else each hour's mail, which the ledger tells, would be the next hour's reason. */
    @Test
    void aMailOfASealIsNoReasonForTheNext() {
        var told = told("chain.mail.sent");
        sealing.rounds().soon();
        await().until(() -> told("chain.mail.sent") == told + 1);

        assertThat(seals.sealAll().ofAmbiti()).doesNotContainKey(CASARANO);
        happens("afterwards");
        assertThat(seals.sealAll().ofAmbiti()).containsKey(CASARANO);
    }

    private void happens(String subject) {
        transaction.executeWithoutResult(status -> ledger.record(AuditEvent.of(CASARANO, null, "test", subject, null)));
    }

    private long told(String action) {
        return jdbc.sql("select count(*) from cz_audit_event where chain = 'CASARANO' and action = ?")
                .param(action)
                .query(Long.class)
                .single();
    }

    private List<MimeMessage> mails() throws Exception {
        return Stream.of(boxes.getReceivedMessages())
                .filter(mail -> told(mail, AUDITOR))
                .toList();
    }

    private static boolean told(MimeMessage mail, String reader) {
        try {
            return mail.getSubject().startsWith("Sigilli del registro")
                    && mail.getAllRecipients()[0].toString().contains(reader);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(MimeMessage mail) throws Exception {
        return ((Multipart) mail.getContent()).getBodyPart(0).getContent().toString();
    }
}
