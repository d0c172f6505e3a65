package it.concerto.ledger;

import org.junit.jupiter.api.Tag;

/** A4: each kind of tampering a thousand times, on either database. */
@Tag("nightly")
class A4ManyTamperingsTests extends A4TamperTests {

    @Override
    int times() {
        return 1_000;
    }
}
