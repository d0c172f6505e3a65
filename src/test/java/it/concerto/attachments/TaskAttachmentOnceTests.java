package it.concerto.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import it.concerto.files.FileRef;
import it.concerto.identity.Person;
import it.concerto.testing.TestDatabase;
import it.concerto.workflow.Tasks;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is said to be attached already is. */
class TaskAttachmentOnceTests {

    private static final Person ENEA = new Person("enea", "Enea Nardone", "enea@example.org", Set.of());
    private static final String HASH = "ab".repeat(32);
    private static final NewAttachment NOTE = new NewAttachment("Nota", new FileRef(HASH, "nota.pdf"), 1000);

    private final JdbcClient jdbc = TestDatabase.with("V0122__attachments.sql");
    private final AttachmentBook book = mock();
    private final TaskAttachments attachments = new TaskAttachments(jdbc, mock(Tasks.class), book, mock(), mock());

    @BeforeEach
    void somethingStandsTwice() throws Exception {
        given(book.attach(any(), any(), any(), any())).willThrow(new DuplicateKeyException("somewhere"));
    }

    @Test
    void saysSoOfWhatIsThere() throws Exception {
        jdbc.sql(
                        """
                        insert into cz_attachment (id, ambito, path, task, about, title, sha256, file_name, bytes, attached, author, at)
                        values ('1', 'CASARANO', 'path', 'task', 'x', 'Nota', :hash, 'nota.pdf', 1000, :hash, 'enea', current_timestamp)
                        """)
                .param("hash", HASH)
                .update();

        assertThat(attachments.attach(ENEA, "task", NOTE)).isFalse();
    }

    @Test
    void doesNotTakeAnotherFaultForIt() {
        assertThatThrownBy(() -> attachments.attach(ENEA, "task", NOTE)).isInstanceOf(DuplicateKeyException.class);
    }
}
