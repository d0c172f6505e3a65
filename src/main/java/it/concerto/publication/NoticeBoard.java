package it.concerto.publication;

import it.concerto.hashing.Sha256;
import it.concerto.path.PathId;
import it.concerto.plan.PlanVersion;
import it.concerto.plan.PlanVersions;
import it.concerto.publication.Publication.BoardPosting;
import it.concerto.publication.Publication.Transparency;
import it.concerto.time.Rome;
import it.concerto.workflow.RuleBroken;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Posts the plan on the albo pretorio and enters it in Amministrazione trasparente. */
@Service
@Transactional
public class NoticeBoard {

    /** Half past midnight after the last day. */
    private static final LocalTime TAKEN_DOWN = LocalTime.of(0, 30);

    private final PublicationStore store;
    private final Publications publications;
    private final PlanVersions versions;
    private final Relata relata;
    private final Clock clock;

    NoticeBoard(PublicationStore store, Publications publications, PlanVersions versions, Relata relata, Clock clock) {
        this.store = store;
        this.publications = publications;
        this.versions = versions;
        this.relata = relata;
        this.clock = clock;
    }

    /**
     * Posts what was checked; from its first day on everybody may read it.
     *
     * @throws RuleBroken if the last check did not pass, or the plan has changed since it was prepared (BR-56)
     */
    public BoardPosting post(PathId path, String number, LocalDate from) throws RuleBroken {
        var publication = publications.get(path);
        var checks = publication.checks();
        if (checks.isEmpty() || !checks.get(checks.size() - 1).passed()) {
            throw new RuleBroken("I2", "", "publication.notChecked");
        }
        var approved = versions.latest(path).map(PlanVersion::number).orElse(0);
        if (approved != publication.planVersion()) {
            throw new RuleBroken("BR-56", "", "publication.otherPlan");
        }
        var posting = new BoardPosting(number, from, BoardPosting.end(from), hash(publication), false);
        store.post(path, posting);
        return posting;
    }

    /** Hash of everything that is public: titles and hashes of the files, in their order. */
    public static String hash(Publication publication) {
        var page = publication.publicAnnexes().stream()
                .map(annex -> annex.title() + " " + annex.file().sha256())
                .collect(Collectors.joining("\n"));
        return Sha256.of(page);
    }

    /** When the posting ends, as a timer reads it. */
    public static String endsAt(BoardPosting posting) {
        return posting.to()
                .plusDays(1)
                .atTime(TAKEN_DOWN)
                .atZone(Rome.ZONE)
                .toOffsetDateTime()
                .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }

    /** Takes the posting down and files the report of publication (relata). */
    public void takeDown(PathId path) {
        store.close(path, clock.instant());
        var publication = publications.get(path);
        relata.file(publication, Objects.requireNonNull(publication.board()));
    }

    public Transparency enter(PathId path, String section, LocalDate from) {
        var entry = new Transparency(section, from, Transparency.end(from));
        store.enter(path, entry);
        return entry;
    }
}
