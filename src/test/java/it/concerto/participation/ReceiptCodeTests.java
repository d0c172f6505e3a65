package it.concerto.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReceiptCodeTests {

    @Test
    void neverComesTwice() {
        assertThat(Stream.generate(ReceiptCode::random).limit(1_000)).doesNotHaveDuplicates();
    }

    @Test
    void readsWhatPeopleMakeOfIt() {
        var code = new ReceiptCode("0123456789ABCDEFGHJKMNPQRSTV");

        assertThat(code.inGroups()).isEqualTo("0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV");
        assertThat(ReceiptCode.typed(" o1234567 89ab–cdef ghjk mnpq rstv")).contains(code);
        assertThat(ReceiptCode.typed("oi23-4567-89AB-CDEF-GHJK-MNPQ-RSTV")).contains(code);
    }

    @Test
    void isNothingElse() {
        assertThat(ReceiptCode.typed("")).isEmpty();
        assertThat(ReceiptCode.typed("0123456789ABCDEFGHJKMNPQRST")).isEmpty();
        assertThat(ReceiptCode.typed("0123456789ABCDEFGHJKMNPQRSTU")).isEmpty();
        assertThat(ReceiptCode.typed("0123456789ABCDEFGHJKMNPQRSTÉ")).isEmpty();
    }

    @Test
    void staysOutOfLogs() {
        var code = ReceiptCode.random();

        assertThat(code.toString()).doesNotContain(code.value());
    }
}
