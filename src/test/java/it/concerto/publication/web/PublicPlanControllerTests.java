package it.concerto.publication.web;

import static it.concerto.publication.PublicationFixture.PATH;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.model;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.view;

import it.concerto.documents.DocumentId;
import it.concerto.documents.DocumentKind;
import it.concerto.files.FileStore;
import it.concerto.path.PlanningPath;
import it.concerto.publication.Annex;
import it.concerto.publication.PublicPlans;
import it.concerto.publication.PublicPlans.PublicPlan;
import it.concerto.publication.Publication;
import it.concerto.publication.PublicationFixture;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class PublicPlanControllerTests {

    private final PublicPlans plans = mock();
    private final FileStore files = mock();
    private final MockMvc web = MockMvcBuilders.standaloneSetup(new PublicPlanController(plans, files))
            .build();

    @Test
    void showsAPublicPlanToAnybody() throws Exception {
        published();

        web.perform(get("/piani/" + PATH))
                .andExpect(status().isOk())
                .andExpect(view().name("publication/plan"))
                .andExpect(model().attributeExists("plan"));
    }

    @Test
    void showsThePlansTextWithoutLettingAnythingRun() throws Exception {
        published();
        given(files.read(PublicationFixture.PLAN)).willReturn("<p>Piano</p>".getBytes());

        web.perform(get("/piani/" + PATH + "/testo"))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Security-Policy", Matchers.containsString("sandbox")))
                .andExpect(header().string("Content-Security-Policy", Matchers.not(Matchers.containsString("script"))));
    }

    @Test
    void handsOutPublicFilesOnly() throws Exception {
        given(plans.file(PATH, PublicationFixture.PLAN.sha256())).willReturn(Optional.of(PublicationFixture.PLAN));
        given(files.read(PublicationFixture.PLAN)).willReturn(new byte[0]);

        web.perform(get("/piani/" + PATH + "/documenti/" + PublicationFixture.PLAN.sha256()))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", Matchers.startsWith("attachment; ")));
        web.perform(get("/piani/" + PATH + "/documenti/" + "b".repeat(64))).andExpect(status().isNotFound());
    }

    @Test
    void answersNotFoundForWhatIsNotPublic() throws Exception {
        web.perform(get("/piani/" + PATH)).andExpect(status().isNotFound());
        web.perform(get("/piani/<script>")).andExpect(status().isNotFound());
    }

    private void published() {
        var annex = new Annex(
                new DocumentId(UUID.randomUUID()),
                DocumentKind.PLAN,
                "Piano",
                Annex.Decision.PUBLISH,
                null,
                PublicationFixture.PLAN);
        var publication = new Publication(PATH, 1, "anna", List.of(annex), List.of(), null, null);
        given(plans.find(PATH)).willReturn(Optional.of(new PublicPlan(mock(PlanningPath.class), publication)));
    }
}
