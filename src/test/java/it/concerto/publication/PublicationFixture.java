package it.concerto.publication;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import it.concerto.documents.Classification;
import it.concerto.documents.Document;
import it.concerto.documents.DocumentId;
import it.concerto.documents.DocumentKind;
import it.concerto.documents.DocumentVersion;
import it.concerto.documents.Documents;
import it.concerto.files.FileRef;
import it.concerto.files.FileStore;
import it.concerto.identity.People;
import it.concerto.notifications.Outbox;
import it.concerto.organisation.AmbitoCode;
import it.concerto.participation.Participants;
import it.concerto.path.ActionPages;
import it.concerto.path.PathId;
import it.concerto.path.PathNames;
import it.concerto.path.PlanningPath;
import it.concerto.path.PlanningPaths;
import it.concerto.plan.AdoptedAnnexes;
import it.concerto.plan.PlanCopies;
import it.concerto.plan.PlanVersion;
import it.concerto.plan.PlanVersions;
import it.concerto.testing.Configurations;
import it.concerto.testing.Paperwork;
import it.concerto.testing.Templates;
import it.concerto.testing.TestDatabase;
import it.concerto.time.Rome;
import it.concerto.workflow.Deeds;
import it.concerto.workflow.LateEntries;
import it.concerto.workflow.Processes;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** A path with an approved plan, on the first of November 2022. */
public final class PublicationFixture implements AutoCloseable {

    public static final PathId PATH = PathId.of("CASARANO-PDZ-2022-2024-P1");
    public static final FileRef PLAN = new FileRef("a".repeat(64), "piano.html");

    public final PlanningPaths paths = mock();
    public final PlanVersions versions = mock();
    public final Documents documents = mock();
    public final FileStore files = mock();
    public final Participants participants = mock();
    public final Outbox outbox = mock();
    public final Processes processes = mock();
    public final People people = mock();
    public final LateEntries late = mock();
    public final Deeds deeds = mock();
    public final AdoptedAnnexes adopted = mock();
    public final PlanCopies copies = mock();
    private final List<Document> papers = new ArrayList<>();
    private final AtomicReference<LocalDate> today = new AtomicReference<>(LocalDate.of(2022, 11, 1));
    private final AnnotationConfigApplicationContext beans = new AnnotationConfigApplicationContext();

    public PublicationFixture() {
        var path = new PlanningPath(
                PATH,
                AmbitoCode.of("CASARANO"),
                "Piano Sociale di Zona 2022-2024",
                2022,
                2024,
                List.of("PDZ"),
                Configurations.small(),
                "0".repeat(64),
                null,
                Instant.EPOCH,
                "anna");
        given(paths.get(PATH)).willReturn(path);
        given(documents.of(PATH)).willReturn(papers);
        given(files.store(anyString(), any(byte[].class)))
                .willAnswer(call -> new FileRef("f".repeat(64), call.getArgument(0)));
        content(PLAN, "<html><style>p{}</style><p>Il piano</p></html>");
        approve(1, PLAN);
        paper(DocumentKind.PLAN, Classification.INTERNAL, PLAN);
        start();
    }

    private void start() {
        LocaleContextHolder.setLocale(Locale.ITALIAN);
        Map.of(
                        PlanningPaths.class, paths,
                        PlanVersions.class, versions,
                        Documents.class, documents,
                        FileStore.class, files,
                        Participants.class, participants,
                        Outbox.class, outbox,
                        Processes.class, processes,
                        People.class, people,
                        JdbcClient.class, TestDatabase.with("V0090__plan.sql", "V0110__publication.sql"),
                        SpringTemplateEngine.class, Templates.withMessagesOf("publication", "documents"))
                .forEach((type, bean) -> beans.getBeanFactory().registerSingleton(type.getName(), bean));
        beans.getBeanFactory().registerSingleton("clock", new Today());
        beans.getBeanFactory().registerSingleton("pathNames", mock(PathNames.class));
        beans.getBeanFactory().registerSingleton("lateEntries", late);
        beans.getBeanFactory().registerSingleton("deeds", deeds);
        beans.getBeanFactory().registerSingleton("adoptedAnnexes", adopted);
        beans.getBeanFactory().registerSingleton("planCopies", copies);
        beans.getBeanFactory().registerSingleton("actionPages", mock(ActionPages.class));
        beans.getBeanFactory()
                .registerSingleton("messageSource", Templates.messages("publication", "documents", "plan"));
        beans.scan("it.concerto.publication", "it.concerto.forms");
        beans.refresh();
    }

    public void approve(int number, FileRef file) {
        var version = new PlanVersion(PATH, number, "e".repeat(64), file, Instant.EPOCH, "Bozza");
        given(versions.latest(PATH)).willReturn(Optional.of(version));
        given(versions.get(PATH, number)).willReturn(version);
    }

    public DocumentId paper(DocumentKind kind, Classification classification, FileRef file) {
        var id = new DocumentId(UUID.randomUUID());
        papers.add(new Document(
                id,
                PATH,
                AmbitoCode.of("CASARANO"),
                kind,
                "Documento " + papers.size(),
                classification,
                List.of(new DocumentVersion(1, file, Instant.EPOCH))));
        return id;
    }

    public void content(FileRef file, String text) {
        given(files.read(file)).willReturn(text.getBytes(StandardCharsets.UTF_8));
    }

    public void on(LocalDate day) {
        today.set(day);
    }

    public <T> T bean(Class<T> type) {
        return beans.getBean(type);
    }

    public Paperwork paperwork() {
        return new Paperwork(beans, "publication");
    }

    @Override
    public void close() {
        beans.close();
        LocaleContextHolder.resetLocaleContext();
    }

    private final class Today extends Clock {

        @Override
        public ZoneId getZone() {
            return Rome.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return today.get().atTime(12, 0).atZone(getZone()).toInstant();
        }
    }
}
