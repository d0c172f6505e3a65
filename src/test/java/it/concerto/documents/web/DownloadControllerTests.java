package it.concerto.documents.web;

import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.concerto.documents.Attachments;
import it.concerto.documents.Documents;
import it.concerto.files.FileRef;
import it.concerto.files.FileStore;
import it.concerto.files.StoredFile;
import it.concerto.identity.People;
import it.concerto.identity.Person;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class DownloadControllerTests {

    private static final FileRef FILE = new FileRef("a".repeat(64), "verbale <1> è.html");

    private final Documents documents = mock();
    private final FileStore files = mock();
    private final People people = mock();
    private final MockMvc web = MockMvcBuilders.standaloneSetup(
                    new DownloadController(documents, new Attachments(files), people))
            .build();
    private final Person anna = new Person("anna", "Anna", "anna@example.org", Set.of());

    @Test
    void savesTheFileAndLetsNothingInItRun() throws Exception {
        given(people.find("anna")).willReturn(Optional.of(anna));
        given(documents.readable(FILE.sha256(), anna)).willReturn(Optional.of(FILE));
        given(files.read(FILE)).willReturn("<script>alert(1)</script>".getBytes());
        given(files.describe(FILE)).willReturn(Optional.of(new StoredFile(FILE, "text/plain", 26, Instant.EPOCH)));

        web.perform(get("/documenti/" + FILE.sha256()).principal(() -> "anna"))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", Matchers.startsWith("attachment; ")))
                .andExpect(header().string("Content-Type", "text/plain"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Content-Security-Policy", "default-src 'none'; sandbox"))
                .andExpect(content().string("<script>alert(1)</script>"));
    }

    @Test
    void answersNotFoundForWhatIsUnknownOrAnothers() throws Exception {
        given(people.find("anna")).willReturn(Optional.of(anna));
        given(documents.readable("b".repeat(64), anna)).willReturn(Optional.empty());

        web.perform(get("/documenti/" + "b".repeat(64)).principal(() -> "anna")).andExpect(status().isNotFound());
        web.perform(get("/documenti/nothing").principal(() -> "stranger")).andExpect(status().isNotFound());
    }
}
