package it.concerto.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HiddenCodesTests {

    private static final String CODE = "0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV";

    @Test
    void hidesACodeInBothFormsOfAMail() {
        var body = new Mail.Body(
                "Ricevuta", "Codice: " + CODE + ".", "<a href=\"https://x.it/avvisi/lettura/" + CODE + "\">", null);

        var hidden = HiddenCodes.in(body);

        assertThat(hidden.text()).isEqualTo("Codice: •••• ••••.");
        assertThat(hidden.html()).isEqualTo("<a href=\"https://x.it/avvisi/lettura/•••• ••••\">");
    }

    @Test
    void leavesEverythingElseAsItIs() {
        var text = "Impronta " + "ab12".repeat(16) + ", prot. 1234-5678, CASARANO-PDZ-2022-2024-P1";

        assertThat(HiddenCodes.in(new Mail.Body("s", text, text, null)).text()).isEqualTo(text);
    }
}
