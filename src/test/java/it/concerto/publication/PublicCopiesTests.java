package it.concerto.publication;

import static it.concerto.publication.PublicationFixture.PATH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.never;

import it.concerto.files.FileRef;
import it.concerto.organisation.AmbitoCode;
import it.concerto.plan.CopyKind;
import it.concerto.publication.Annex.Decision;
import it.concerto.reminders.Morning;
import it.concerto.testing.PaperTask;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("I4 the public plan as PDF and as tables")
class PublicCopiesTests {

    private static final FileRef PDF = new FileRef("1".repeat(64), "piano.pdf");

    private final PublicationFixture house = new PublicationFixture();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void copiesThePlanThatIsPublic() throws Exception {
        var approved = house.versions.get(PATH, 1);
        given(house.copies.of(approved, CopyKind.PDF)).willReturn(PDF);
        given(house.copies.made(approved)).willReturn(Map.of(CopyKind.PDF, PDF));
        publish(Map.of());
        var plan = house.bean(PublicPlans.class).find(PATH).orElseThrow();

        assertThat(copies().of(plan, CopyKind.PDF)).contains(PDF);
        assertThat(copies().made(plan)).containsEntry(CopyKind.PDF, PDF);
    }

    @Test
    @DisplayName("BR-68 no copy tells what was redacted")
    void copiesNothingOfARedactedPlan() throws Exception {
        var redacted = new FileRef("b".repeat(64), "piano-oscurato.html");
        house.content(redacted, "<p>Il piano</p>");
        publish(Map.of("decision", Decision.REDACT.name(), "redacted", List.of(redacted), "reason", "Dati personali"));
        var plan = house.bean(PublicPlans.class).find(PATH).orElseThrow();

        assertThat(copies().of(plan, CopyKind.SHEETS)).isEmpty();
        assertThat(copies().made(plan)).isEmpty();
        copies().make(new Morning(AmbitoCode.of("CASARANO"), LocalDate.of(2022, 11, 2)));

        then(house.copies).should(never()).of(any(), any());
    }

    @Test
    void makesInTheMorningWhatNobodyAskedFor() throws Exception {
        publish(Map.of());

        copies().make(new Morning(AmbitoCode.of("TARANTO"), LocalDate.of(2022, 11, 2)));
        then(house.copies).should(never()).of(any(), any());
        copies().make(new Morning(AmbitoCode.of("CASARANO"), LocalDate.of(2022, 11, 2)));

        for (var kind : CopyKind.values()) {
            then(house.copies).should().of(house.versions.get(PATH, 1), kind);
        }
    }

    @Test
    void keepsNobodyFromBeingRemindedIfACopyFails() throws Exception {
        publish(Map.of());
        given(house.copies.of(any(), any())).willThrow(new IllegalStateException("No space left"));

        assertThatCode(() -> copies().make(new Morning(AmbitoCode.of("CASARANO"), LocalDate.of(2022, 11, 2))))
                .doesNotThrowAnyException();
    }

    private PublicCopies copies() {
        return house.bean(PublicCopies.class);
    }

    private void publish(Map<String, Object> decided) throws Exception {
        var prepare = task("Task_PreparePublication");
        var row = new HashMap<>(house.paperwork()
                .rows("prepare-publication", prepare, "annexes")
                .get(0));
        row.putAll(decided);
        var checks = List.of("TAX_CODES", "CONTACTS", "SIGNATURES", "HEALTH", "SMALL_CELLS", "NAMES");
        house.paperwork().answer("prepare-publication", prepare, Map.of("checks", checks, "annexes", List.of(row)));
        house.paperwork().answer("check-privacy", task("Task_CheckPrivacy").in("bea"), Map.of("result", "OK"));
        house.paperwork().answer("publish-on-board", task("Task_PublishOnBoard"), Map.of("number", "12/2022"));
    }

    private static PaperTask task(String key) {
        return PaperTask.of(key, PATH.value(), "CASARANO_UDP");
    }
}
