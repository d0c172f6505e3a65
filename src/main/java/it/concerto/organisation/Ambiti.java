package it.concerto.organisation;

import it.concerto.organisation.AmbitoStore.Head;
import it.concerto.organisation.CompositionRefused.Reason;
import it.concerto.organisation.NewAmbito.Member;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The Ambiti and their composition, today and on any day. */
@Service
@Transactional(rollbackFor = CompositionRefused.class)
public class Ambiti {

    private final AmbitoStore store;
    private final Clock clock;

    Ambiti(AmbitoStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** The Ambito as it is today. */
    public Optional<Ambito> find(AmbitoCode code) {
        return find(code, LocalDate.now(clock));
    }

    /** The Ambito with the members and the form of a day (Europe/Rome). */
    public Optional<Ambito> find(AmbitoCode code, LocalDate day) {
        return store.head(code).map(head -> compose(head, day));
    }

    /** The Ambito of a code that data of ours refer to. */
    public Ambito get(AmbitoCode code) {
        return find(code).orElseThrow(() -> new IllegalStateException("No Ambito " + code));
    }

    /** What the Ambito is called, without its composition. */
    public Optional<String> name(AmbitoCode code) {
        return store.head(code).map(Head::name);
    }

    /** The Comune of a code that data of ours refer to, whether or not it belongs to an Ambito now. */
    public Municipality municipality(IstatCode code) {
        return store.municipality(code).orElseThrow(() -> new IllegalStateException("No Comune " + code));
    }

    /** All of them by name. */
    public List<Ambito> all() {
        var today = LocalDate.now(clock);
        return store.heads().stream().map(head -> compose(head, today)).toList();
    }

    /** What every Ambito is called, without its composition. */
    public Map<AmbitoCode, String> names() {
        return store.heads().stream().collect(Collectors.toMap(Head::code, Head::name));
    }

    /** Where the general management of the Ambito's ASL is written to; empty until somebody enters it. */
    public Optional<String> healthManagement(AmbitoCode code) {
        return store.healthManagement(code);
    }

    /** @param email null to forget it */
    public void setHealthManagement(AmbitoCode code, @Nullable String email) {
        store.setHealthManagement(code, email);
    }

    /** @throws CompositionRefused by BR-02, BR-03 or BR-04, or if the code is in use */
    public void register(NewAmbito ambito) throws CompositionRefused {
        if (store.head(ambito.code()).isPresent()) {
            throw new CompositionRefused(Reason.ALREADY_REGISTERED, ambito.code() + " is registered");
        }
        new Composition(ambito.governanceForm(), ambito.members()).check();
        store.insert(ambito);
        for (Member member : ambito.members()) {
            admit(ambito.code(), member, ambito.since());
        }
    }

    /** Takes a Comune in from a day on. */
    public void join(AmbitoCode code, Municipality municipality, LocalDate from) throws CompositionRefused {
        var newcomer = new Member(municipality, false);
        held(code, from);
        check(code, from, composition -> composition.with(newcomer));
        admit(code, newcomer, from);
    }

    /** Lets a Comune go after a last day; the capofila hands over first. */
    public void leave(AmbitoCode code, IstatCode municipality, LocalDate lastDay) throws CompositionRefused {
        var composition = held(code, lastDay);
        requireMember(composition, municipality);
        check(code, lastDay, one -> one.without(municipality));
        store.end(code, municipality, lastDay);
    }

    /** Makes another member capofila from a day on, null for none: a consortium may do without (BR-03). */
    public void changeLead(AmbitoCode code, @Nullable IstatCode lead, LocalDate from) throws CompositionRefused {
        var composition = held(code, from);
        if (lead != null) {
            requireMember(composition, lead);
        }
        check(code, from, one -> one.ledBy(lead));
        for (Member member : composition.ledBy(lead).members()) {
            if (!composition.members().contains(member)) {
                store.end(code, member.municipality().istat(), from.minusDays(1));
                store.insert(code, member, from);
            }
        }
    }

    /** What it is on the day, and nobody else changes it meanwhile. */
    private Composition held(AmbitoCode code, LocalDate day) throws CompositionRefused {
        store.lock(code);
        var latest = store.latestChange(code).orElse(LocalDate.MIN);
        if (!day.isAfter(latest)) {
            throw new CompositionRefused(Reason.TOO_EARLY, "The composition last changed on " + latest);
        }
        return store.composition(head(code), day);
    }

    /** On the day, and on each to come on which another form is known to begin (BR-02, BR-03). */
    private void check(AmbitoCode code, LocalDate day, UnaryOperator<Composition> change) throws CompositionRefused {
        change.apply(store.composition(head(code), day)).check();
        for (var later : store.formsAfter(code, day)) {
            change.apply(store.composition(head(code), later)).check();
        }
    }

    private Head head(AmbitoCode code) {
        return store.head(code).orElseThrow(() -> new IllegalStateException("No Ambito " + code));
    }

    private static void requireMember(Composition composition, IstatCode municipality) throws CompositionRefused {
        if (!composition.has(municipality)) {
            throw new CompositionRefused(Reason.NOT_A_MEMBER, municipality + " is not a member");
        }
    }

    private void admit(AmbitoCode code, Member member, LocalDate from) throws CompositionRefused {
        store.lock(member.municipality());
        var taken = store.ambitoOf(member.municipality().istat(), from);
        if (taken.isPresent()) {
            throw new CompositionRefused(
                    Reason.MUNICIPALITY_TAKEN, member.municipality().name() + " belongs to " + taken.get());
        }
        store.insert(code, member, from);
    }

    private Ambito compose(Head head, LocalDate day) {
        var composition = store.composition(head, day);
        var members = composition.members();
        return new Ambito(
                head.code(),
                head.name(),
                composition.form(),
                members.stream()
                        .filter(Member::lead)
                        .map(Member::municipality)
                        .findFirst()
                        .orElse(null),
                members.stream().map(Member::municipality).toList(),
                head.patronDay());
    }
}
