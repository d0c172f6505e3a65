package it.concerto.substitutes;

import static it.concerto.substitutes.Leave.FAUSTO;
import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.WholePathTest;
import it.concerto.attachments.NewAttachment;
import it.concerto.attachments.TaskAttachments;
import it.concerto.files.FileStore;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** A substitute attaches documents in the name of whoever is away. */
@WholePathTest
class AttachedBySubstituteTests {

    @Autowired
    AutowireCapableBeanFactory application;

    @Autowired
    TaskAttachments attachments;

    @Autowired
    FileStore files;

    @Test
    @DisplayName("BR-76 both names stand beside what a substitute attaches and removes")
    void namesBoth() throws Exception {
        var leave = Leave.in(application);
        var task = leave.task();
        leave.enter();
        leave.at("2022-06-06T08:00");
        var fausto = leave.person(FAUSTO);
        var file = files.store("nota.txt", "nota".getBytes(StandardCharsets.UTF_8));
        attachments.attach(fausto, task, NewAttachment.of("", file, 4));

        var row = leave.tasks.get(fausto, task);
        var attached = attachments.ofTask(fausto, row).get(0);
        assertThat(attached.title()).isEqualTo("nota");
        assertThat(attached.by()).isEqualTo(fausto.displayName());
        assertThat(attached.onBehalfOf()).isEqualTo("Enea Nardone");

        attachments.remove(fausto, task, attached.id(), "Doppia.");
        assertThat(attachments.ofTask(fausto, row).get(0).removal())
                .extracting("by", "onBehalfOf", "reason")
                .containsExactly(fausto.displayName(), "Enea Nardone", "Doppia.");
    }
}
