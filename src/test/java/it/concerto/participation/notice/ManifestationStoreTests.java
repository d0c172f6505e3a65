package it.concerto.participation.notice;

import static it.concerto.participation.notice.Expressions.choice;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ManifestationStoreTests {

    @Test
    void readsWhatItWrote() throws Exception {
        var register = new Register();
        var declared = Expressions.of(Register.COOPERATIVE, choice("A1", "Ada Conte"));

        var received = register.receive(declared, "2022-06-07T10:00:00");

        assertThat(register.manifestations.get(received.id()).content()).isEqualTo(declared);
        assertThat(ManifestationStore.json(declared)).contains("\"email\":\"info@example.org\"", "\"signedOn\":");
    }
}
