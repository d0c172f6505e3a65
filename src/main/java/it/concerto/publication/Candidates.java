package it.concerto.publication;

import it.concerto.database.ReadOnce;
import it.concerto.documents.Document;
import it.concerto.documents.DocumentKind;
import it.concerto.documents.Documents;
import it.concerto.files.FileRef;
import it.concerto.files.FileStore;
import it.concerto.path.PathId;
import it.concerto.plan.AdoptedAnnexes;
import it.concerto.privacy.PersonalDataScan;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What of a path's papers may become public, and what a machine finds in it. */
@Service
@Transactional(readOnly = true)
public class Candidates {

    /** The plan and the families of papers that plans annex; manifestations and signatures never leave the house. */
    private static final Set<DocumentKind> ANNEXED = EnumSet.of(
            DocumentKind.PLAN,
            DocumentKind.GUIDELINE_ACT,
            DocumentKind.NOTICE,
            DocumentKind.MINUTES,
            DocumentKind.OUTCOME_MINUTES,
            DocumentKind.FINANCIAL_FRAME,
            DocumentKind.TABLE_RULES,
            DocumentKind.PACT_TEMPLATE,
            DocumentKind.REGULATION,
            DocumentKind.PROTOCOL_ASL,
            DocumentKind.BODY_RULES,
            DocumentKind.OFFICE_RULES,
            DocumentKind.SERVICE_RULES,
            DocumentKind.CONVENTION,
            DocumentKind.ADOPTION_ACT,
            DocumentKind.COUNCIL_RESOLUTION);

    /** The families of annexes that a real plan carries (Taranto 2018-2020). */
    private static final List<DocumentKind> EXPECTED = List.of(
            DocumentKind.PLAN,
            DocumentKind.TABLE_RULES,
            DocumentKind.PACT_TEMPLATE,
            DocumentKind.REGULATION,
            DocumentKind.PROTOCOL_ASL,
            DocumentKind.BODY_RULES,
            DocumentKind.OFFICE_RULES,
            DocumentKind.SERVICE_RULES);

    private static final Pattern TEXT = Pattern.compile(".*\\.(html?|txt|csv|md)");
    /** Looks at no letter twice, however many tags a text opens and never closes. */
    private static final Pattern TAG = Pattern.compile("<style[^<]*+</style>|<[^<>]*+>");

    private final Documents documents;
    private final FileStore files;
    private final AdoptedAnnexes adopted;
    /** The content of a file never changes; what is found in it is somebody's and stays in no memory for longer. */
    private final ReadOnce<FileRef, List<PersonalDataScan.Hit>> found = new ReadOnce<>();

    Candidates(Documents documents, FileStore files, AdoptedAnnexes adopted) {
        this.documents = documents;
        this.files = files;
        this.adopted = adopted;
    }

    /**
     * A document to decide on.
     *
     * @param readable whether its text could be searched at all
     * @param asVoted false if the plan was put to the vote with another file in its place (BR-56)
     */
    public record Candidate(Document document, boolean readable, List<PersonalDataScan.Hit> hits, boolean asVoted) {

        /** What to do if nobody decides otherwise. */
        public Annex.Decision suggestion() {
            if (!document.classification().isPublishable()) {
                return Annex.Decision.WITHHOLD;
            }
            return hits.isEmpty() ? Annex.Decision.PUBLISH : Annex.Decision.REDACT;
        }
    }

    /** The plan first. */
    public List<Candidate> of(PathId path) {
        var voted = adopted.hashes(path);
        return documents.of(path).stream()
                .filter(document -> ANNEXED.contains(document.kind()))
                .sorted((a, b) -> Boolean.compare(b.kind() == DocumentKind.PLAN, a.kind() == DocumentKind.PLAN))
                .map(document -> candidate(document, voted))
                .toList();
    }

    /** Expected annexes that the path does not have. */
    public List<DocumentKind> missing(PathId path) {
        var kinds = documents.of(path).stream().map(Document::kind).toList();
        return EXPECTED.stream().filter(kind -> !kinds.contains(kind)).toList();
    }

    private Candidate candidate(Document document, Map<String, String> voted) {
        var file = document.latest().file();
        var asVoted = file.sha256().equals(voted.getOrDefault(document.title(), file.sha256()));
        return new Candidate(document, isText(file), hits(file), asVoted);
    }

    /** What a machine finds in a file; nothing in one whose text it cannot read. */
    public List<PersonalDataScan.Hit> hits(FileRef file) {
        if (!isText(file)) {
            return List.of();
        }
        return found.get(file, () -> search(file));
    }

    private List<PersonalDataScan.Hit> search(FileRef file) {
        var text = new String(files.read(file), StandardCharsets.UTF_8);
        return PersonalDataScan.hits(TAG.matcher(text).replaceAll(" "));
    }

    /** Whether the file's text can be searched at all. */
    public static boolean isText(FileRef file) {
        return TEXT.matcher(file.name().toLowerCase(Locale.ROOT)).matches();
    }
}
