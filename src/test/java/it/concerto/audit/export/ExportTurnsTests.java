package it.concerto.audit.export;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import it.concerto.audit.reads.Reads;
import it.concerto.documents.FiledVersions;
import it.concerto.identity.GroupId;
import it.concerto.identity.Person;
import it.concerto.organisation.AmbitoCode;
import it.concerto.testing.EngineTest;
import it.concerto.workflow.HistorySelection;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Exports leave connections of the database to others. */
@EngineTest
@Import({Exports.class, ExportTrail.class, Reads.class, FiledVersions.class})
class ExportTurnsTests {

    private static final Person VERA =
            new Person("vera", "Vera Sala", "vera@example.org", Set.of(GroupId.of("CASARANO_AUD")));
    private static final ExportRequest EVERYTHING = new ExportRequest(
            new HistorySelection(
                    AmbitoCode.of("CASARANO"), null, null, Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z")),
            false);

    @Autowired
    Exports exports;

    @Test
    void writesTwoFilesAtOnceAndNotThree() throws Exception {
        writeWithin(2);
        assertThatExceptionOfType(ExportsBusy.class).isThrownBy(() -> writeWithin(3));
        writeWithin(2);
    }

    /** Each file begins while the one before is being written. */
    private void writeWithin(int files) throws Exception {
        var inner = new AtomicReference<ExportsBusy>();
        exports.write(VERA, EVERYTHING, ExportFormat.CSV, () -> {
            try {
                if (files > 1) {
                    writeWithin(files - 1);
                }
            } catch (ExportsBusy busy) {
                inner.set(busy);
            } catch (Exception e) {
                throw new IOException(e);
            }
            return OutputStream.nullOutputStream();
        });
        if (inner.get() != null) {
            throw inner.get();
        }
    }
}
