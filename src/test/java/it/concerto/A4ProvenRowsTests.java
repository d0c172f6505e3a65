package it.concerto;

import it.concerto.testing.Ensemble;
import it.concerto.testing.Operated;
import it.concerto.testing.PathParts;
import it.concerto.testing.ProvenLedger;
import it.concerto.testing.TamperedRows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A4: who changes what operators did or what people did beside tasks is found, by the table and the row. */
@WholePathTest
class A4ProvenRowsTests {

    private static final String PATH = "CASARANO-PDZ-V";

    @Autowired
    Ensemble.Stage stage;

    @Autowired
    ProvenLedger ledger;

    @Autowired
    ApplicationContext application;

    @BeforeEach
    void somethingWasDone() throws Exception {
        PathParts.usual(stage, PATH).playUntil("Task_ProposeGuidelines");
        Operated.stopAndGoOn(application, "gaspare.ancora", PATH);
        Operated.uncovered(application, "gaspare.ancora", PATH);
        ledger.isWhole();
    }

    @ParameterizedTest
    @EnumSource
    void areFound(TamperedRows.Way way) {
        TamperedRows.areFound(application, way, times());
    }

    /** How often each way is tried in each table. */
    int times() {
        return 20;
    }
}
