package it.concerto.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import it.concerto.files.FileRef;
import it.concerto.files.FileRefused;
import it.concerto.files.FileStore;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.mock.web.MockMultipartHttpServletRequest;

class SubmissionReaderTests {

    private final FileStore store = mock();
    private final SubmissionReader reader = new SubmissionReader(store);

    @Test
    void storesFilesAndPutsRefusalsBesideTheirField() throws FileRefused {
        var pdf = new FileRef("0".repeat(64), "avviso.pdf");
        given(store.store(eq("avviso.pdf"), any(InputStream.class))).willReturn(pdf);
        given(store.store(eq("virus.exe"), any(InputStream.class)))
                .willThrow(new FileRefused("files.error.type", "virus.exe"));
        var request = new MockMultipartHttpServletRequest();
        request.addParameter("areas", "MINORI", "ANZIANI");
        request.addFile(new MockMultipartFile("notice", "avviso.pdf", "application/pdf", new byte[] {1}));
        request.addFile(new MockMultipartFile("other", "virus.exe", "application/pdf", new byte[] {1}));
        request.addFile(new MockMultipartFile("none", "", "application/octet-stream", new byte[0]));

        var submission = reader.read(request);

        assertThat(submission.fields()).containsEntry("areas", List.of("MINORI", "ANZIANI"));
        assertThat(submission.files()).containsOnlyKeys("notice").containsEntry("notice", List.of(pdf));
        assertThat(submission.refusedFiles()).containsExactly(new FieldError("other", "files.error.type", "virus.exe"));
    }

    @Test
    void readsRequestsWithoutFilesToo() {
        var request = new MockHttpServletRequest();
        request.addParameter("x", "1");

        assertThat(reader.read(request).fields()).containsEntry("x", List.of("1"));
    }
}
