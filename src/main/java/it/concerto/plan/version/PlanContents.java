package it.concerto.plan.version;

import it.concerto.documents.Document;
import it.concerto.documents.DocumentKind;
import it.concerto.documents.Documents;
import it.concerto.organisation.Ambiti;
import it.concerto.organisation.Ambito;
import it.concerto.organisation.IstatCode;
import it.concerto.organisation.Municipality;
import it.concerto.participation.Contribution;
import it.concerto.participation.Contributions;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPaths;
import it.concerto.plan.Amendment;
import it.concerto.plan.coherence.Coherence;
import it.concerto.plan.coherence.DraftParts;
import it.concerto.plan.context.SocialContext;
import it.concerto.plan.money.Cofinancing;
import it.concerto.plan.version.PlanContent.Answer;
import it.concerto.plan.version.PlanContent.Chapter;
import it.concerto.plan.version.PlanContent.Finances;
import it.concerto.plan.version.PlanContent.Heading;
import it.concerto.plan.version.PlanContent.Share;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts together what a path's draft says now. */
@Component
public class PlanContents {

    private final DraftParts parts;
    private final Coherence coherence;
    private final Surroundings surroundings;

    PlanContents(DraftParts parts, Coherence coherence, Surroundings surroundings) {
        this.parts = parts;
        this.coherence = coherence;
        this.surroundings = surroundings;
    }

    /** Where the rest of a plan comes from. */
    @Component
    public record Surroundings(PlanningPaths paths, Ambiti ambiti, Contributions contributions, Documents documents) {}

    public PlanContent of(PathId id, List<Amendment> amendments) {
        var path = surroundings.paths().get(id);
        var ambito = surroundings.ambiti().get(path.ambito());
        return new PlanContent(
                new Heading(path.planName(), ambito.name(), path.from(), path.to()),
                municipalities(ambito),
                path.configuration().areas(),
                parts.contexts().of(id).orElse(SocialContext.EMPTY),
                sheets(id),
                finances(id, ambito),
                answers(id),
                minutes(id),
                coherence.waivers(id),
                amendments);
    }

    private static List<String> municipalities(Ambito ambito) {
        return ambito.members().stream()
                .sorted(Comparator.comparing((Municipality member) -> !member.equals(ambito.lead()))
                        .thenComparing(Municipality::name))
                .map(Municipality::name)
                .toList();
    }

    private List<Chapter> sheets(PathId id) {
        return parts.sheets().of(id).stream()
                .flatMap(sheet -> Stream.ofNullable(sheet.content())
                        .map(content -> new Chapter(sheet.number(), sheet.title(), sheet.area(), content)))
                .toList();
    }

    private Finances finances(PathId id, Ambito ambito) {
        var names = ambito.members().stream().collect(Collectors.toMap(Municipality::istat, Municipality::name));
        var answers = parts.funding().cofinancings(id);
        var shares = answers.stream()
                .flatMap(answer -> answer instanceof Cofinancing.Confirmed confirmed ? shares(confirmed, names) : null)
                .toList();
        var unconfirmed = parts.funding().unconfirmed(id).stream()
                .map(Municipality::name)
                .sorted()
                .toList();
        return new Finances(parts.funding().frame(id), shares, unconfirmed);
    }

    private static Stream<Share> shares(Cofinancing.Confirmed confirmed, Map<IstatCode, String> names) {
        return confirmed.amounts().stream()
                .map(amount -> new Share(name(names, confirmed.municipality()), amount.year(), amount.amount()));
    }

    private static String name(Map<IstatCode, String> names, IstatCode municipality) {
        return names.getOrDefault(municipality, municipality.value());
    }

    private List<Answer> answers(PathId id) {
        var brought = surroundings.contributions().of(id).stream()
                .collect(Collectors.toMap(Contribution::reference, Function.identity()));
        return parts.receptions().of(id).stream()
                .flatMap(reception -> Stream.ofNullable(brought.get(reception.reference()))
                        .map(contribution -> new Answer(
                                reception.reference(),
                                contribution.title(),
                                contribution.proposer(),
                                reception.treatment(),
                                reception.reason(),
                                reception.sheet())))
                .toList();
    }

    private List<String> minutes(PathId id) {
        return surroundings.documents().of(id).stream()
                .filter(document -> document.kind() == DocumentKind.MINUTES)
                .map(Document::title)
                .toList();
    }
}
