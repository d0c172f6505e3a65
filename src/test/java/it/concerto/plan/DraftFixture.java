package it.concerto.plan;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import it.concerto.documents.Documents;
import it.concerto.files.FileRef;
import it.concerto.files.FileStore;
import it.concerto.hashing.Sha256;
import it.concerto.identity.People;
import it.concerto.notifications.Outbox;
import it.concerto.organisation.Ambiti;
import it.concerto.organisation.Ambito;
import it.concerto.organisation.AmbitoCode;
import it.concerto.organisation.GovernanceForm;
import it.concerto.organisation.IstatCode;
import it.concerto.organisation.Municipality;
import it.concerto.organisation.Seats;
import it.concerto.organisation.WorkingDays;
import it.concerto.participation.Contribution;
import it.concerto.participation.Contributions;
import it.concerto.participation.HeldSessions;
import it.concerto.path.Area;
import it.concerto.path.PathConfiguration;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPath;
import it.concerto.path.PlanningPaths;
import it.concerto.path.ServiceTarget;
import it.concerto.plan.coherence.Coherence;
import it.concerto.plan.context.SocialContexts;
import it.concerto.plan.money.Funding;
import it.concerto.plan.money.Solicitation;
import it.concerto.plan.reception.Receptions;
import it.concerto.plan.sheet.SheetDrafting;
import it.concerto.plan.version.DraftTerm;
import it.concerto.testing.PaperTask;
import it.concerto.testing.Paperwork;
import it.concerto.testing.ShippedTerms;
import it.concerto.testing.Templates;
import it.concerto.testing.TestDatabase;
import it.concerto.time.Rome;
import it.concerto.workflow.AccountNumbers;
import it.concerto.workflow.Terms;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** A path of two areas in an Ambito of two Comuni, with the plan's own tables and nothing in them yet. */
public final class DraftFixture implements AutoCloseable {

    public static final PathId PATH = PathId.of("CASARANO-PDZ-2022-2024-P1");
    public static final AmbitoCode CASARANO = AmbitoCode.of("CASARANO");
    public static final IstatCode CASARANO_COMUNE = IstatCode.of("075016");
    public static final IstatCode COLLEPASSO = IstatCode.of("075021");

    public final PlanningPaths paths = mock();
    public final Ambiti ambiti = mock();
    public final Contributions contributions = mock();
    public final HeldSessions sessions = mock();
    public final Documents documents = mock();
    public final FileStore files = mock();
    public final People people = mock();
    public final Seats seats = mock();
    public final WorkingDays days = mock();
    public final Outbox outbox = mock();
    public final List<String> written = new ArrayList<>();
    private final PathConfiguration configuration = mock();
    private final AnnotationConfigApplicationContext beans = new AnnotationConfigApplicationContext();

    public DraftFixture() {
        var municipalities =
                List.of(new Municipality(CASARANO_COMUNE, "Casarano"), new Municipality(COLLEPASSO, "Collepasso"));
        given(ambiti.get(CASARANO))
                .willReturn(new Ambito(
                        CASARANO,
                        "Casarano",
                        GovernanceForm.CONVENTION,
                        municipalities.get(0),
                        municipalities,
                        MonthDay.of(11, 17)));
        given(configuration.areas())
                .willReturn(List.of(new Area("A1", "FAMIGLIE", "Famiglie"), new Area("A2", "ANZIANI", "Anziani")));
        var path = new PlanningPath(
                PATH,
                CASARANO,
                "Piano Sociale di Zona 2022-2024",
                2022,
                2024,
                List.of("PDZ"),
                configuration,
                "0".repeat(64),
                null,
                Instant.parse("2022-05-20T10:00:00Z"),
                "anna");
        given(paths.get(PATH)).willReturn(path);
        given(paths.find(PATH)).willReturn(Optional.of(path));
        given(files.store(anyString(), any(byte[].class))).willAnswer(call -> {
            var text = new String(call.<byte[]>getArgument(1), StandardCharsets.UTF_8);
            written.add(text);
            return new FileRef(Sha256.of(text), call.getArgument(0));
        });
        given(days.end(any(), any(), any()))
                .willAnswer(call -> call.getArgument(1, LocalDate.class).plusDays(28));
        start();
    }

    /** What sheets have to cover. */
    public void mandatoryTargets(ServiceTarget... targets) {
        given(configuration.mandatoryTargets()).willReturn(List.of(targets));
    }

    private void start() {
        LocaleContextHolder.setLocale(Locale.ITALIAN);
        Map.of(PlanningPaths.class, paths, Ambiti.class, ambiti, Contributions.class, contributions)
                .forEach(this::register);
        Map.of(HeldSessions.class, sessions, Documents.class, documents, FileStore.class, files)
                .forEach(this::register);
        register(Seats.class, seats);
        register(AccountNumbers.class, mock(AccountNumbers.class));
        register(Clock.class, Clock.fixed(Instant.parse("2022-07-01T10:00:00Z"), Rome.ZONE));
        var jdbc = new JdbcTemplate(TestDatabase.source("V0090__plan.sql"));
        register(JdbcTemplate.class, jdbc);
        register(JdbcClient.class, JdbcClient.create(jdbc));
        register(SpringTemplateEngine.class, Templates.withMessagesOf("plan"));
        beans.getBeanFactory().registerSingleton("messageSource", Templates.messages("plan"));
        Map.of(People.class, people, Terms.class, ShippedTerms.countedBy(days), Outbox.class, outbox)
                .forEach(this::register);
        beans.register(Sheets.class, PlanVersions.class);
        List.of("sheet", "money", "context", "reception", "coherence", "version", "process")
                .forEach(noun -> beans.scan("it.concerto.plan." + noun));
        beans.scan("it.concerto.forms");
        beans.refresh();
    }

    private void register(Class<?> type, Object bean) {
        beans.getBeanFactory().registerSingleton(type.getName(), bean);
    }

    public SheetDrafting sheets() {
        return beans.getBean(SheetDrafting.class);
    }

    public Funding funding() {
        return beans.getBean(Funding.class);
    }

    public SocialContexts contexts() {
        return beans.getBean(SocialContexts.class);
    }

    public Receptions receptions() {
        return beans.getBean(Receptions.class);
    }

    public Coherence coherence() {
        return beans.getBean(Coherence.class);
    }

    public PlanVersions versions() {
        return beans.getBean(PlanVersions.class);
    }

    public Paperwork paperwork() {
        return new Paperwork(beans, "plan");
    }

    /** A task of this path in the hands of who leads the office. */
    public static PaperTask task(String key) {
        return PaperTask.of(key, PATH.value(), "CASARANO_UDPRESP");
    }

    public Solicitation solicitation() {
        return beans.getBean(Solicitation.class);
    }

    public DraftTerm term() {
        return beans.getBean(DraftTerm.class);
    }

    public Sheets published() {
        return beans.getBean(Sheets.class);
    }

    /** Lets participants have brought this many proposals. */
    public void proposals(int count) {
        given(contributions.of(PATH))
                .willReturn(IntStream.rangeClosed(1, count)
                        .mapToObj(n -> new Contribution(
                                "P-" + n,
                                Contribution.Kind.PROPOSAL,
                                "A1",
                                "Proposta " + n,
                                "Testo",
                                "Associazione " + n))
                        .toList());
    }

    @Override
    public void close() {
        beans.close();
        LocaleContextHolder.resetLocaleContext();
    }
}
