package it.concerto;

import org.junit.jupiter.api.Tag;

/** A4: each way a thousand times, in three tables. */
@Tag("nightly")
class A4ManyProvenRowsTests extends A4ProvenRowsTests {

    @Override
    int times() {
        return 334;
    }
}
