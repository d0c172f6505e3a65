package it.concerto.documents;

import static it.concerto.search.Readable.any;

import it.concerto.identity.GroupId;
import it.concerto.identity.Person;
import it.concerto.organisation.AmbitoCode;
import it.concerto.path.PathId;
import it.concerto.privacy.ClearText;
import it.concerto.privacy.Matter;
import it.concerto.privacy.Permissions;
import it.concerto.search.Entry;
import it.concerto.search.Findable;
import it.concerto.search.Found;
import it.concerto.search.Kind;
import it.concerto.search.Readable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Documents are found by their title, by the name of their newest file and by the code of their path. */
@Component
class DocumentEntries implements Findable {

    /** One for each participant, who is found instead. */
    private static final Set<DocumentKind> IN_THE_REGISTER = Set.of(DocumentKind.MANIFESTATION, DocumentKind.PACT);

    /** What {@link ReadingRules} say, in SQL. */
    private static final String RULES =
            """
            exists (select 1 from cz_document d where d.id = f.id and d.ambito in (:documentAmbiti)
                and (d.classification = 'PUBLIC'
                    or exists (select 1 from cz_document_reader r where r.document = d.id
                        and (r.kind = 'PERSON' and r.reader = :documentReader
                            or r.kind = 'ROLE' and d.ambito || '_' || r.reader in (:documentRoles)))
                    or d.ambito || '_' || d.kind in (:documentKinds)
                        and (d.classification = 'INTERNAL' or d.ambito in (:documentClear)
                            or d.path in (:documentLifted))))
            """;

    private final JdbcClient jdbc;
    private final Documents documents;
    private final ClearText clearText;

    DocumentEntries(JdbcClient jdbc, Documents documents, ClearText clearText) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.clearText = clearText;
    }

    /** Nothing for what stands in the register of manifestations. */
    static Optional<Entry> of(
            String id, AmbitoCode ambito, PathId path, DocumentKind kind, String title, String fileName) {
        return IN_THE_REGISTER.contains(kind)
                ? Optional.empty()
                : Optional.of(new Entry(Kind.DOCUMENT, id, ambito, title, fileName + " " + path));
    }

    @Override
    public Kind kind() {
        return Kind.DOCUMENT;
    }

    @Override
    public List<Entry> entries() {
        return jdbc
                .sql(
                        """
                        select d.id, d.ambito, d.path, d.kind, d.title, v.file_name
                        from cz_document d join cz_document_version v on v.document = d.id
                        where v.number = (select max(n.number) from cz_document_version n where n.document = d.id)
                        """)
                .query((row, number) -> of(
                        row.getString("id"),
                        AmbitoCode.of(row.getString("ambito")),
                        PathId.of(row.getString("path")),
                        DocumentKind.valueOf(row.getString("kind")),
                        row.getString("title"),
                        row.getString("file_name")))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public Readable readable(Person person) {
        return new Readable(
                RULES,
                Map.of(
                        "documentAmbiti",
                                any(groups(
                                        person,
                                        group -> Stream.of(group.ambito().value()))),
                        "documentReader", person.username(),
                        "documentRoles", any(groups(person, group -> Stream.of(group.ambito() + "_" + group.role()))),
                        "documentKinds", any(groups(person, group -> kinds(person, group.ambito()))),
                        "documentClear", any(Permissions.where(person, Matter.CONTACTS)),
                        "documentLifted", any(clearText.paths(person))));
    }

    private static Set<String> groups(Person person, Function<GroupId, Stream<String>> of) {
        return person.groups().stream().flatMap(of).collect(Collectors.toSet());
    }

    private static Stream<String> kinds(Person person, AmbitoCode ambito) {
        return Stream.of(DocumentKind.values())
                .filter(kind -> Permissions.reads(person, ambito, kind.matter()))
                .map(kind -> ambito + "_" + kind);
    }

    @Override
    public Map<String, Found> show(Person person, Collection<String> ids) {
        return documents.all(ids, person).stream()
                .collect(Collectors.toMap(document -> document.id().toString(), DocumentEntries::found));
    }

    private static Found found(Document document) {
        var file = document.latest().file();
        return new Found(document.title(), file.name(), document.path().value(), "/documenti/" + file.sha256());
    }
}
