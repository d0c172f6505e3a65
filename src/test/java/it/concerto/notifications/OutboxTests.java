package it.concerto.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.concerto.identity.GroupId;
import it.concerto.identity.Person;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutboxTests {

    private final OutboxFixture fixture = new OutboxFixture(null);

    @Test
    void keepsOneMailPerEventAndRecipient() {
        var letter = SampleLetters.convocation("sitting-1-convened");

        fixture.post(letter, SampleLetters.ANNA, SampleLetters.ANNA);
        fixture.post(letter, SampleLetters.ANNA);
        fixture.post(SampleLetters.convocation("sitting-2-convened"), SampleLetters.ANNA);

        assertThat(fixture.written()).hasSize(2);
        assertThat(fixture.written()).extracting(Mail::messageId).doesNotHaveDuplicates();
    }

    @Test
    void derivesTheMessageIdFromWhatTheMailIs() {
        var other = new OutboxFixture(null);
        fixture.post(SampleLetters.convocation("sitting-1-convened"), SampleLetters.ANNA);
        other.post(SampleLetters.convocation("sitting-1-convened"), SampleLetters.ANNA);

        var one = fixture.written().get(0).messageId();
        var two = other.written().get(0).messageId();

        assertThat(one).isEqualTo(two).matches("<[0-9a-f]{40}@ambito.example>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Anna\r\nBcc: all@example.org", "Anna\n", "Anna\u0000", "Anna\u2028x", "Anna\u0085x"})
    @DisplayName("M-1 control characters in a name or an address are refused")
    void refusesControlCharactersInNameAndAddress(String text) {
        var letter = SampleLetters.convocation("sitting-1-convened");

        assertThatThrownBy(() -> fixture.post(letter, new Recipient(text, "anna@example.org")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> fixture.post(letter, new Recipient("Anna", text)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(fixture.written()).isEmpty();
    }

    @Test
    @DisplayName("M-1 control characters in what a subject is made of are refused")
    void refusesControlCharactersInTheSubject() {
        var content = new HashMap<>(SampleLetters.full(MailCode.M09).content());
        content.put("document", "Verbale\r\nBcc: all@example.org");
        var letter = SampleLetters.letter(MailCode.M09, "minutes", content, null);

        assertThatThrownBy(() -> fixture.post(letter, SampleLetters.ANNA)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keepsMailsOnFileWithoutAServerUntilSomebodySendsThem() {
        fixture.post(SampleLetters.convocation("sitting-1-convened"), SampleLetters.ANNA);
        var onFile = fixture.written().get(0);
        assertThat(onFile.delivery().status()).isEqualTo(Mail.Status.ON_FILE);

        fixture.mails().send(onFile.id(), official("CASARANO_UDP"));
        assertThat(statusOf(onFile)).isEqualTo(Mail.Status.ON_FILE);

        fixture.use(OutboxFixture.smtp(1));
        fixture.mails().send(onFile.id(), official("CASARANO_AUD"));
        assertThat(statusOf(onFile)).isEqualTo(Mail.Status.ON_FILE);
        fixture.mails().send(onFile.id(), official("CASARANO_UDP"));
        assertThat(statusOf(onFile)).isEqualTo(Mail.Status.QUEUED);
    }

    static Stream<Person> strangers() {
        return Stream.of(official("PUTIGNANO_UDP"), official("CASARANO_GT"), official());
    }

    @ParameterizedTest
    @MethodSource("strangers")
    @DisplayName("BR-01 mails of an Ambito are for its office and its auditor only")
    void showsMailsToTheOfficeOnly(Person stranger) {
        fixture.post(SampleLetters.convocation("sitting-1-convened"), SampleLetters.ANNA);
        var mail = fixture.written().get(0);

        assertThat(fixture.mails().find(mail.id(), stranger)).isEmpty();
        assertThat(fixture.mails().page(stranger, SampleLetters.PATH, 0)).isEmpty();
        assertThat(fixture.mails().page(stranger, null, 0)).isEmpty();
        assertThat(fixture.mails().page(official("CASARANO_AUD"), null, 0)).hasSize(1);
        assertThat(fixture.mails().page(official("CASARANO_UDPRESP"), SampleLetters.PATH, 0))
                .hasSize(1);
    }

    @Test
    void listsTheMailsOfOnePathForItsPage() {
        var one = SampleLetters.convocation("sitting-1-convened");
        fixture.post(one, SampleLetters.ANNA);
        fixture.post(
                new Letter(one.code(), one.ambito(), "CASARANO-OTHER", one.event(), one.content(), one.invitation()),
                SampleLetters.ANNA);
        var mails = fixture.mails();

        assertThat(mails.page(official("CASARANO_UDP"), null, 0)).hasSize(2);
        assertThat(mails.page(official("CASARANO_UDP"), "CASARANO-OTHER", 0)).hasSize(1);
        assertThat(mails.page(official("CASARANO_UDP"), "CASARANO-NONE", 0)).isEmpty();
        assertThat(mails.page(official("CASARANO_UDP"), "CASARANO-OTHER", 1)).isEmpty();
    }

    @Test
    void pagesTheList() {
        for (var number = 0; number < 45; number++) {
            fixture.post(SampleLetters.convocation("sitting-" + number), SampleLetters.ANNA);
        }
        var mails = fixture.mails();

        assertThat(mails.page(official("CASARANO_UDP"), null, 0)).hasSize(Mails.PAGE_SIZE + 1);
        assertThat(mails.page(official("CASARANO_UDP"), null, 2)).hasSize(5);
    }

    @Test
    void listsWhatWentToSeveralAsOneLine() {
        var bruno = new Recipient("Bruno Leo", "bruno@example.org");
        fixture.post(SampleLetters.convocation("sitting-1-convened"), bruno, SampleLetters.ANNA);
        fixture.setTime(OutboxFixture.NOON.plusSeconds(60));
        fixture.post(SampleLetters.convocation("sitting-2-convened"), bruno);
        var onFile = fixture.written().stream()
                .filter(mail -> mail.recipient().equals(SampleLetters.ANNA))
                .findFirst()
                .orElseThrow();
        fixture.use(OutboxFixture.smtp(1));
        fixture.mails().send(onFile.id(), official("CASARANO_UDP"));

        var lines = fixture.mails().page(official("CASARANO_UDP"), SampleLetters.PATH, 0);

        assertThat(lines).hasSize(2);
        assertThat(lines.get(0).copies()).extracting(Mailing.Copy::recipient).containsExactly("Bruno Leo");
        assertThat(lines.get(1).copies())
                .extracting(Mailing.Copy::recipient)
                .containsExactly(SampleLetters.ANNA.name(), "Bruno Leo");
        assertThat(lines.get(1).standing()).isEqualTo(Map.of(MailStanding.TO_SEND, 1, MailStanding.ON_FILE, 1));
    }

    static Person official(String... groups) {
        return new Person(
                "rosa.bianchi",
                "Rosa Bianchi",
                "rosa@example.org",
                Stream.of(groups).map(GroupId::of).collect(Collectors.toSet()));
    }

    private Mail.Status statusOf(Mail mail) {
        return fixture.table.find(mail.id()).orElseThrow().delivery().status();
    }
}
