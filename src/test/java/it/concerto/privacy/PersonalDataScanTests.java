package it.concerto.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.privacy.PersonalDataScan.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataScanTests {

    @ParameterizedTest
    @CsvSource({
        "Il signor rssmra85t10a562s abita qui, TAX_CODE, rssmra85t10a562s",
        "chiamare il 320 1234567., PHONE, 320 1234567",
        "tel.0833/123456, PHONE, 0833/123456",
        "numero +39 0833 123456 interno 2, PHONE, +39 0833 123456",
        "scrivere a maria.rossi@example.org., EMAIL, maria.rossi@example.org"
    })
    void findsWhatIdentifiesSomebody(String text, Kind kind, String found) {
        assertThat(PersonalDataScan.hits(text)).containsExactly(new PersonalDataScan.Hit(kind, found));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RSSMRA85T10A562X ha la lettera di controllo sbagliata",
                "€ 13.448.861,00 di cui € 1.449.788,00",
                "€ 345.678.901,00",
                "dal 01/01/2022 al 31/12/2024",
                "D.G.R. 353 del 14/3/2022, BURP 40",
                "impronta 3201234567a00320123456703201234567032012345670320123456703201234"
            })
    void leavesMoneyDatesAndActsAlone(String text) {
        assertThat(PersonalDataScan.hits(text)).isEmpty();
    }

    @Test
    void staysQuickOnLongTexts() {
        assertThat(PersonalDataScan.hits("a.".repeat(100_000) + "@")).isEmpty();
    }
}
