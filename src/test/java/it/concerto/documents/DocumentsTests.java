package it.concerto.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import it.concerto.database.LastWrites;
import it.concerto.documents.Documents.Filing;
import it.concerto.files.FileRef;
import it.concerto.identity.GroupId;
import it.concerto.identity.Person;
import it.concerto.identity.Role;
import it.concerto.organisation.AmbitoCode;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPath;
import it.concerto.path.PlanningPaths;
import it.concerto.privacy.ClearText;
import it.concerto.testing.TestDatabase;
import java.time.Clock;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class DocumentsTests {

    private static final PathId PATH = PathId.of("CASARANO-PDZ-2022-2024-P1");
    private static final FileRef FIRST = new FileRef("a".repeat(64), "verbale.pdf");
    private static final FileRef SECOND = new FileRef("b".repeat(64), "verbale.pdf");

    private final PlanningPaths paths = mock();
    private final DataSource database = TestDatabase.source("V0061__privacy.sql", "V0065__documents.sql");
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final Clock clock = Clock.systemUTC();
    private final Documents documents = new Documents(
            new DocumentStore(jdbc, new LastWrites(database)),
            paths,
            new ClearText(jdbc, event -> {}, clock),
            event -> {},
            clock);

    @BeforeEach
    void aPathOfCasarano() {
        var path = mock(PlanningPath.class);
        given(path.ambito()).willReturn(AmbitoCode.of("CASARANO"));
        given(paths.get(PATH)).willReturn(path);
    }

    @Test
    void knowsADocumentByKindAndTitleAndKeepsItsVersions() {
        documents.file(PATH, DocumentKind.MINUTES, "Sessione 1", Classification.INTERNAL, FIRST);
        documents.file(PATH, DocumentKind.MINUTES, "Sessione 1", Classification.INTERNAL, SECOND);

        assertThat(documents.of(PATH)).singleElement().satisfies(document -> {
            assertThat(document.versions()).extracting(DocumentVersion::file).containsExactly(FIRST, SECOND);
            assertThat(document.latest().number()).isEqualTo(2);
        });
    }

    @Test
    void readsInATransactionWhatItHasFiled() {
        var writes = new LastWrites(database);
        var transactions = new DataSourceTransactionManager(database);
        transactions.addListener(writes);
        var there = new Documents(
                new DocumentStore(jdbc, writes), paths, new ClearText(jdbc, event -> {}, clock), event -> {}, clock);

        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            there.file(PATH, DocumentKind.MINUTES, "Sessione 1", Classification.INTERNAL, FIRST);
            there.file(PATH, DocumentKind.MINUTES, "Sessione 1", Classification.INTERNAL, SECOND);
            assertThat(there.of(PATH)).singleElement().satisfies(document -> assertThat(document.versions())
                    .hasSize(2));
            there.file(PATH, DocumentKind.MINUTES, "Sessione 2", Classification.INTERNAL, FIRST);
        });

        assertThat(documents.of(PATH)).hasSize(2);
    }

    @Test
    void filesTheSameFileOnlyOnce() {
        documents.file(PATH, DocumentKind.MINUTES, "Sessione 1", Classification.INTERNAL, FIRST);
        documents.file(PATH, DocumentKind.MINUTES, "Sessione 1", Classification.INTERNAL, FIRST);

        assertThat(documents.of(PATH)).singleElement().satisfies(document -> assertThat(document.versions())
                .hasSize(1));
    }

    @Test
    void findsTheNewestDocumentOfAKind() {
        documents.file(PATH, DocumentKind.MINUTES, "Sessione 1", Classification.INTERNAL, FIRST);

        assertThat(documents.newest(PATH, DocumentKind.MINUTES)).isPresent();
        assertThat(documents.newest(PATH, DocumentKind.PLAN)).isEmpty();
    }

    @Test
    void givesNothingToAPersonOfAnotherAmbito() {
        documents.file(PATH, DocumentKind.PLAN, "Piano", Classification.PUBLIC, FIRST);

        assertThat(documents.readable(FIRST.sha256(), person("CASARANO_UDP"))).contains(FIRST);
        assertThat(documents.readable(FIRST.sha256(), person("TARANTO_UDP"))).isEmpty();
        assertThat(documents.of(PATH, person("TARANTO_UDP"))).isEmpty();
        assertThat(documents.readable(SECOND.sha256(), person("CASARANO_UDP"))).isEmpty();
    }

    @Test
    void keepsPersonalPapersWithTheOfficeThatNeedsThem() {
        documents.file(PATH, DocumentKind.MANIFESTATION, "M-1", Classification.PERSONAL, FIRST);

        assertThat(documents.of(PATH, person("CASARANO_UDP"))).hasSize(1);
        assertThat(documents.of(PATH, person("CASARANO_PRES"))).isEmpty();
        assertThat(documents.of(PATH, person("CASARANO_COORD"))).isEmpty();
        assertThat(documents.of(PATH, person("CASARANO_AUD"))).isEmpty();
        assertThat(documents.of(PATH, person("CASARANO_ADM"))).isEmpty();
    }

    @Test
    void letsNamedRolesAndPeopleReadMore() {
        var readers = Readers.people("referente");
        documents.file(PATH, new Filing(DocumentKind.MANIFESTATION, "M-1", Classification.PERSONAL, readers), FIRST);
        documents.file(
                PATH, new Filing(DocumentKind.PACT, "Patto", Classification.PERSONAL, Readers.roles(Role.SSP)), SECOND);

        assertThat(documents.of(PATH, named("referente", "CASARANO_REF")))
                .extracting(Document::kind)
                .containsExactly(DocumentKind.MANIFESTATION);
        assertThat(documents.of(PATH, person("CASARANO_SSP")))
                .extracting(Document::kind)
                .containsExactly(DocumentKind.PACT);
    }

    @Test
    void opensWhatThereIsOfAKindToOthers() {
        documents.file(PATH, DocumentKind.PLAN, "Piano", Classification.INTERNAL, FIRST);
        documents.file(PATH, DocumentKind.SITTING_MINUTES, "Seduta", Classification.INTERNAL, SECOND);
        assertThat(documents.of(PATH, person("CASARANO_CONS_075042"))).isEmpty();

        documents.open(PATH, Set.of(DocumentKind.PLAN), Readers.roles(Role.CONS));

        assertThat(documents.of(PATH, person("CASARANO_CONS_075042")))
                .extracting(Document::kind)
                .containsExactly(DocumentKind.PLAN);
        assertThat(documents.of(PATH, person("CASARANO_FAC"))).isEmpty();
    }

    @Test
    void keepsDraftsFromTheRegion() {
        documents.file(PATH, DocumentKind.PLAN, "Piano", Classification.INTERNAL, FIRST);

        assertThat(documents.of(PATH, person("CASARANO_REG"))).isEmpty();
    }

    private static Person person(String... groups) {
        return named("persona", groups);
    }

    private static Person named(String username, String... groups) {
        return new Person(
                username,
                "Persona Inventata",
                username + "@example.org",
                Arrays.stream(groups).map(GroupId::of).collect(Collectors.toSet()));
    }
}
