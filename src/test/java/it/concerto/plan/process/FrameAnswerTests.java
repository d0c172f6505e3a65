package it.concerto.plan.process;

import static it.concerto.plan.DraftFixture.PATH;
import static it.concerto.plan.DraftFixture.task;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.then;

import it.concerto.documents.Classification;
import it.concerto.documents.DocumentKind;
import it.concerto.plan.DraftFixture;
import it.concerto.plan.Examples;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FrameAnswerTests {

    private final DraftFixture draft = new DraftFixture();

    @AfterEach
    void close() {
        draft.close();
    }

    @Test
    @DisplayName("D6 the frame is a document once the head of finance has checked it")
    void filesTheFrameThatWasChecked() throws Exception {
        Examples.coherentDraft(draft);

        draft.paperwork().answer("review-frame", task("Task_ReviewFrame"), Map.of("confirmed", true));

        then(draft.documents)
                .should()
                .file(
                        eq(PATH),
                        eq(DocumentKind.FINANCIAL_FRAME),
                        eq("Quadro finanziario – Piano Sociale di Zona 2022-2024"),
                        eq(Classification.INTERNAL),
                        any());
        assertThat(draft.written.get(0)).contains("€ 150,00", "1 luglio 2022").doesNotContain("??");
    }
}
