package it.concerto.participation.notice;

import static it.concerto.participation.notice.Expressions.choice;
import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.testing.TestDatabase;
import org.junit.jupiter.api.Test;

class ManifestationStoreTests {

    @Test
    void readsWhatItWrote() throws Exception {
        var register = new Register();
        var declared = Expressions.of(Register.COOPERATIVE, choice("A1", "Ada Conte"));

        var received = register.receive(declared, "2022-06-07T10:00:00");

        assertThat(register.manifestations.get(received.id())).isEqualTo(received);
        assertThat(ManifestationStore.json(declared)).contains("\"email\":\"info@example.org\"", "\"signedOn\":");
    }

    @Test
    void readsRowsOlderThanSomeOfTheQuestions() {
        var old =
                """
                {"participantKind":"ORGANISATION","orgName":"Il Ponte","orgType":null,"fiscalCode":"00743110157",
                 "runtsNumber":null,"seat":null,"legalName":"Carla Neri","legalOffice":null,"email":"a@example.org",
                 "pec":null,"phone":null,"areas":[{"area":"A1","representative":"Ada","representativeEmail":null,
                 "substitute":null}],"proposals":[{"proposalArea":"A1","title":"T","need":"N","intervention":"I"}],
                 "pactAccepted":true,"pact":[],"signedOn":"2022-06-07","place":null,"signedForm":[],
                 "declarations":true,"privacyRead":true,"citizen":false}""";
        var jdbc = TestDatabase.with("V0080__participation_notices.sql", "V0081__participation_manifestations.sql");
        jdbc.sql("insert into cz_manifestation (id, ambito, path, number, received_at, channel, kind, participant,"
                        + " fiscal_code, email, content, hash, status) values ('m', 'CASARANO', 'CASARANO-PDZ-V', 1,"
                        + " '2022-06-07T10:00:00Z', 'PEC', 'ORGANISATION', 'Il Ponte', '00743110157', 'a@example.org', ?,"
                        + " 'h', 'RECEIVED')")
                .param(old)
                .update();

        var read = new ManifestationStore(jdbc).find("m").orElseThrow();

        assertThat(read.files()).isEmpty();
        assertThat(read.content().participant().municipalities()).isEmpty();
        assertThat(read.content().proposals().get(0).attachments()).isEmpty();
        assertThat(read.content().signing().pactAccepted()).isTrue();
    }
}
