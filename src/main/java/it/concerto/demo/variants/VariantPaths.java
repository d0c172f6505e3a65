package it.concerto.demo.variants;

import static java.util.Objects.requireNonNullElse;

import it.concerto.demo.variants.Variant.SessionEntry;
import it.concerto.path.Area;
import it.concerto.path.NewPath;
import it.concerto.path.PathBackground;
import it.concerto.path.PathBackground.GuidelineAct;
import it.concerto.path.PathBackground.RegionalPlan;
import it.concerto.path.PathConfiguration;
import it.concerto.path.PathConfiguration.Access;
import it.concerto.path.PathConfiguration.CouncilScope;
import it.concerto.path.PathConfiguration.CouncilSubject;
import it.concerto.path.PathConfiguration.CouncilTiming;
import it.concerto.path.PathConfiguration.LatePolicy;
import it.concerto.path.PathConfiguration.Pact;
import it.concerto.path.PathConfiguration.SignatureOrder;
import it.concerto.path.PlannedSession;
import it.concerto.path.SessionType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes a path of a variant: what the text tells, completed by the product's defaults, each marked as such. */
record VariantPaths(Variants variants) {

    private static final String REASON =
            "Percorso storico caricato con i dati di prova, così come lo raccontano le fonti.";
    private static final String DEFAULT = "D (valore predefinito: la fonte non lo dice)";
    private static final int NOTICE_MIN_DAYS = 10;

    NewPath newPath(Variant variant) {
        var plan = variant.plan();
        return new NewPath(
                variant.id(),
                variant.ambito().code(),
                plan.name(),
                plan.from(),
                plan.to(),
                plan.products(),
                configuration(variant),
                REASON);
    }

    private PathConfiguration configuration(Variant variant) {
        var manifestation = variant.manifestation();
        var councils = variant.councils();
        var focusGroups = variant.focusGroups();
        return new PathConfiguration(
                areas(variant),
                gazetteDate(variant),
                Boolean.TRUE.equals(manifestation.required()) ? Access.REGISTRATION : Access.OPEN,
                manifestation.deadline(),
                requireNonNullElse(manifestation.oneRepresentativePerOrgPerArea(), true),
                pact(manifestation),
                LatePolicy.REJECT,
                NOTICE_MIN_DAYS,
                sessions(variant),
                1,
                null,
                false,
                SignatureOrder.PARALLEL,
                councils == null ? CouncilScope.ALL : councils.scope(),
                councils == null ? CouncilTiming.BEFORE_CONFERENCE : councils.timing(),
                CouncilSubject.PLAN,
                true,
                variant.annexes().stream().map(Variant.Annex::heading).toList(),
                List.of(),
                true,
                focusGroups != null && Boolean.TRUE.equals(focusGroups.byArea()),
                variant.annual(),
                background(variant));
    }

    private List<Area> areas(Variant variant) {
        var regional = variant.regionalPlan();
        if (regional == null || regional.ordinal() == null) {
            return List.of();
        }
        var ambito = variant.ambito().code();
        var plan = variant.plan();
        return variants.areasOf(ambito, regional.ordinal(), plan.from(), plan.to()).stream()
                .flatMap(list -> list.entrySet().stream())
                .map(area -> new Area(
                        area.getKey(), area.getValue().key(), area.getValue().in(ambito)))
                .toList();
    }

    private static @Nullable LocalDate gazetteDate(Variant variant) {
        var regional = variant.regionalPlan();
        return regional == null || regional.burp() == null
                ? null
                : regional.burp().date();
    }

    /** The sessions of phase I first; those of phase II are numbered on from there. */
    private static List<PlannedSession> sessions(Variant variant) {
        var first = variant.phase1().size();
        return Stream.concat(
                        IntStream.range(0, first)
                                .mapToObj(index ->
                                        session(variant, variant.phase1().get(index), index + 1, false)),
                        variant.sessions().stream()
                                .map(entry ->
                                        session(variant, entry, first + entry.n(), variant.isDateInferred(entry.n()))))
                .toList();
    }

    private static PlannedSession session(Variant variant, SessionEntry entry, int number, boolean inferred) {
        var house = entry.venue() == null ? variant.venueForAll() : null;
        return new PlannedSession(
                number,
                entry.type(),
                entry.date(),
                entry.from(),
                entry.to(),
                entry.slot(),
                house == null ? entry.municipality() : house.municipality(),
                house == null ? entry.venue() : house.name(),
                house == null ? entry.address() : house.address(),
                requireNonNullElse(entry.areas(), List.of()),
                requireNonNullElse(entry.focusGroups(), 0),
                subject(variant, entry),
                inferred);
    }

    /** A yearly concertation deals with the report and then with the programming, each an item of its agenda. */
    private static @Nullable String subject(Variant variant, SessionEntry entry) {
        var annual = variant.annual();
        if (annual != null && entry.type() == SessionType.ANNUAL_CONCERTATION) {
            return "Rendicontazione anno %d\nProgrammazione anno %d"
                    .formatted(annual.reportYear(), annual.programmingYear());
        }
        var subject = entry.purpose() == null ? entry.subject() : entry.purpose();
        return subject == null || entry.participants() == null
                ? subject
                : subject + " (" + String.join(", ", entry.participants()) + ")";
    }

    private static PathBackground background(Variant variant) {
        var regional = variant.regionalPlan();
        var indirizzo = variant.indirizzo();
        var kind = variant.pathKind();
        var conference = variant.conference();
        return new PathBackground(
                variant.pathTitle(),
                kind == null ? null : kind.declared(),
                regional == null
                        ? null
                        : new RegionalPlan(
                                regional.ordinal(), regional.name(), regional.areas(), regional.objectives()),
                indirizzo == null
                        ? null
                        : new GuidelineAct(indirizzo.organ(), indirizzo.sittingDate(), indirizzo.content()),
                published(variant),
                variant.tableModel(),
                variant.budget(),
                conference == null ? null : conference.date(),
                requireNonNullElse(variant.participants(), List.of()),
                provenance(variant));
    }

    private static @Nullable LocalDate published(Variant variant) {
        if (variant.notice() != null) {
            return variant.notice().published();
        }
        return variant.announcement() == null ? null : variant.announcement().published();
    }

    private static Pact pact(Variant.Manifestation manifestation) {
        return "REQUIRED".equals(manifestation.pact())
                ? requireNonNullElse(manifestation.pactSignAt(), Pact.APPLICATION)
                : Pact.NOT_REQUIRED;
    }

    /** What the file marks, and what this class decided because the source is silent. */
    private static TreeMap<String, String> provenance(Variant variant) {
        var silent = new ArrayList<>(List.of("notice.minDays", "manifestation.latePolicy", "esito.required"));
        if (variant.manifestation().required() == null) {
            silent.add("manifestation.required");
        }
        if (variant.manifestation().oneRepresentativePerOrgPerArea() == null) {
            silent.add("manifestation.oneRepresentativePerOrgPerArea");
        }
        if (variant.manifestation().pact() == null) {
            silent.add("manifestation.pact");
        }
        if (variant.councils() == null) {
            silent.addAll(List.of("councils.scope", "councils.timing"));
        }
        var provenance = new TreeMap<>(variant.provenance());
        silent.forEach(name -> provenance.putIfAbsent(name, DEFAULT));
        return provenance;
    }
}
