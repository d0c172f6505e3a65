package it.concerto.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import it.concerto.notifications.Mail.Delivery;
import it.concerto.notifications.Mail.Status;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ForgottenAddressesTests {

    private static final String ANNA = SampleLetters.ANNA.email();
    private static final Recipient DORA = new Recipient("Dora Blu", "dora@example.org");

    private final OutboxFixture fixture = new OutboxFixture(null);
    private final ForgottenAddresses addresses = new ForgottenAddresses(fixture.table, mock(FailedDeliveryTable.class));

    @Test
    @DisplayName("BR-78 mails about somebody else, to somebody else, stay as they were sent, whatever stands in them")
    void leavesTheMailsOfOthers() {
        fixture.post(SampleLetters.convocation("manifestation-1-received"), SampleLetters.ANNA);
        fixture.post(SampleLetters.convocation("session-3"), SampleLetters.ANNA);
        fixture.post(SampleLetters.convocation("manifestation-12-received"), DORA);
        fixture.post(SampleLetters.convocation("session-3"), DORA);
        leave();
        var ofOthers = to(DORA.email());

        addresses.forget(
                SampleLetters.PATH,
                Set.of("manifestation-1-"),
                recipient -> recipient.equals(SampleLetters.ANNA),
                Set.of(ANNA, DORA.email(), "a"));

        assertThat(to(DORA.email())).isEqualTo(ofOthers).hasSize(2);
        assertThat(to(ANNA)).isEmpty();
    }

    @Test
    @DisplayName("BR-78 a mail that leaves while its address is being forgotten forgets it, too")
    void forgetsWhatLeavesMeanwhile() {
        var mail = waiting("manifestation-1-received");
        fixture.table.forget(mail, mail.body());
        assertThat(to(ANNA)).as("it still has to leave").hasSize(1);
        leave();
        assertThat(to(ANNA)).isEmpty();

        var read = waiting("manifestation-1-checked");
        leave();
        fixture.table.forget(read, read.body());
        assertThat(to(ANNA)).isEmpty();
    }

    private Mail waiting(String event) {
        fixture.post(SampleLetters.convocation(event), SampleLetters.ANNA);
        fixture.table.update(to(ANNA).get(0).id(), new Delivery(Status.QUEUED, 0, null, OutboxFixture.NOON, null));
        return to(ANNA).get(0);
    }

    private void leave() {
        fixture.table
                .of(SampleLetters.PATH)
                .forEach(mail -> fixture.table.update(
                        mail.id(), new Delivery(Status.SENT, 1, null, OutboxFixture.NOON, OutboxFixture.NOON)));
    }

    private List<Mail> to(String address) {
        return fixture.table.of(SampleLetters.PATH).stream()
                .filter(mail -> mail.recipient().email().equals(address))
                .toList();
    }
}
