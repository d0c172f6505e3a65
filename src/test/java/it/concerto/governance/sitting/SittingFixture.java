package it.concerto.governance.sitting;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import it.concerto.governance.proposal.Enclosures;
import it.concerto.governance.proposal.Opinion;
import it.concerto.governance.proposal.Opinion.Kind;
import it.concerto.governance.proposal.OpinionPaper;
import it.concerto.governance.proposal.Opinions;
import it.concerto.governance.proposal.Opinions.Statement;
import it.concerto.governance.proposal.Proposal;
import it.concerto.governance.proposal.Proposal.ProposedPlan;
import it.concerto.governance.proposal.Proposals;
import it.concerto.governance.proposal.ProposedPlans;
import it.concerto.governance.proposal.Purpose;
import it.concerto.governance.sitting.Convocation.OtherItem;
import it.concerto.governance.sitting.ItemVote.Handling;
import it.concerto.governance.sitting.ItemVote.Moment;
import it.concerto.governance.sitting.ItemVote.SeatMovement;
import it.concerto.governance.sitting.ItemVote.SeatVote;
import it.concerto.identity.People;
import it.concerto.identity.Person;
import it.concerto.organisation.AmbitoCode;
import it.concerto.organisation.Seat;
import it.concerto.organisation.Seats;
import it.concerto.organisation.Term;
import it.concerto.organisation.WorkingDays;
import it.concerto.path.PathId;
import it.concerto.path.PathName;
import it.concerto.path.PathNames;
import it.concerto.plan.PlanVersions;
import it.concerto.testing.ShippedTerms;
import it.concerto.testing.Templates;
import it.concerto.testing.TestDatabase;
import it.concerto.workflow.Decisions;
import it.concerto.workflow.Deeds;
import it.concerto.workflow.LateEntries;
import it.concerto.workflow.RuleBroken;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Casarano on 16 May 2022: seven Comuni that vote, ASL and Province that do not, and real tables. */
final class SittingFixture {

    static final PathId PATH = PathId.of("CASARANO-PDZ-2022-2024-P1");
    static final AmbitoCode AMBITO = AmbitoCode.of("CASARANO");
    static final LocalDateTime NOW = LocalDateTime.of(2022, 5, 16, 9, 0);
    static final LocalDateTime IN_TIME = LocalDateTime.of(2022, 5, 21, 10, 0);
    final List<Seat> body = SeatsOfCasarano.all();
    final Seats seats = mock();
    final Decisions decisions = mock();
    final WorkingDays workingDays = mock();
    final PlanVersions versions = mock();
    final SittingPaper paper = mock();
    final OpinionPaper opinionPaper = mock();
    final Enclosures enclosures = mock();
    final Deeds deeds = mock();
    final SittingWording wording = new SittingWording(Templates.messages("governance"), mock(LateEntries.class));
    final HallClock clock = new HallClock(NOW);
    /** Of whoever calls the roll: the day after the sitting, unless a test comes earlier. */
    final HallClock hall = new HallClock(IN_TIME.plusDays(1));

    final Proposals proposals;
    final Opinions opinions;
    final ConvocationPapers papers = mock();
    final SittingStore store;
    final Convocations convocations;
    final Sittings sittings;
    final Votes votes;
    final Acts acts;
    final ItemsWithoutAct withoutAct;
    final VoteStatements statements;
    final SittingRecords records;

    SittingFixture() {
        var jdbc = TestDatabase.with("V0100__governance_proposals.sql", "V0101__governance_sittings.sql");
        given(seats.of(any(), any())).willReturn(body);
        given(decisions.decide(any(), any())).willReturn(BodyRulesTests.GALATINA);
        given(workingDays.before(any(), any(), any()))
                .willAnswer(call -> call.getArgument(1, LocalDate.class).minusDays(5));
        given(workingDays.end(any(), any(), any())).willAnswer(call -> call.getArgument(1, LocalDate.class)
                .plusDays(call.getArgument(2, Term.class).days()));
        store = new SittingStore(jdbc);
        var floor = new FloorStore(jdbc, store);
        var rulebook = new BodyRulebook(decisions, workingDays, ShippedTerms.countedBy(workingDays));
        proposals = new Proposals(jdbc, clock);
        opinions = new Opinions(jdbc, proposals, opinionPaper, clock);
        convocations =
                new Convocations(store, rulebook, proposals, event -> papers.file((SittingConvened) event), clock);
        sittings = new Sittings(store, floor, seats, rulebook, hall);
        statements = new VoteStatements(store, sittings, new VoteStatementStore(jdbc), deeds, hall);
        var grounds = new ActGrounds(opinions, new ItemOpinionStore(jdbc, store, clock));
        var proposed = new ProposalRecords(proposals, grounds, enclosures, mock(People.class));
        records = new SittingRecords(sittings, new VoteStatementStore(jdbc), proposed, names(), wording);
        votes = new Votes(
                sittings, floor, new Tellers(floor, rulebook), opinions, new ProposedPlans(proposals, versions));
        withoutAct = new ItemsWithoutAct(sittings, store, deeds);
        acts = new Acts(new ActStore(jdbc), sittings, grounds, rulebookOfActs(), paper, clock);
    }

    void propose(Purpose purpose, @Nullable ProposedPlan plan) {
        var round = proposals.nextRound(PATH, purpose);
        proposals.put(new Proposal(
                PATH, AMBITO, purpose, round, "Atto di indirizzo", "Indirizzi", null, plan, false, "gruppo.tecnico"));
    }

    void giveOpinion(Kind kind, Opinion.Result result, LocalDate day, String signer) throws RuleBroken {
        var note = result == Opinion.Result.FAVOURABLE ? null : "Coperture da verificare";
        opinions.give(PATH, Purpose.GUIDELINE, kind, new Statement(result, note, day), person(signer));
    }

    static Person person(String username) {
        return new Person(username, username, username + "@example.org", Set.of());
    }

    SittingId convene(@Nullable LocalDateTime secondCall, OtherItem... others) throws RuleBroken {
        return convocations.convene(
                PATH,
                Purpose.GUIDELINE,
                new Convocation(
                        IN_TIME,
                        secondCall,
                        "Sala consiliare",
                        null,
                        false,
                        null,
                        false,
                        Presentation.NONE,
                        List.of(others)),
                "presidente");
    }

    /** A sitting in time whose first seats are present. */
    SittingId open(int present) throws RuleBroken {
        clock.moveTo(NOW);
        var id = convene(null);
        sittings.callRoll(id, roll(present));
        return id;
    }

    /** A roll call where the first seats are present. */
    RollCall roll(int present) {
        var answers = IntStream.range(0, body.size())
                .mapToObj(index -> new RollCall.Answer(
                        body.get(index).id(), index < present ? Presence.PRESENT : Presence.ABSENT, null))
                .toList();
        return new RollCall(body.get(0).id(), "Responsabile dell'Ufficio di Piano", answers);
    }

    /** A sitting in time, five there, with another resolution after the main item. */
    SittingId openWithAnother(String title) throws RuleBroken {
        clock.moveTo(NOW);
        var id = convene(
                null, new OtherItem(title, AgendaItem.Kind.RESOLUTION, "Si approva il testo", Presentation.NONE));
        sittings.callRoll(id, roll(5));
        return id;
    }

    /** Votes of the first seats, in their order; the others have left. */
    ItemVote vote(Choice... choices) {
        var cast = new ArrayList<SeatVote>();
        for (var index = 0; index < choices.length; index++) {
            var reason = choices[index] == Choice.EXCLUDED ? "Interesse proprio" : null;
            cast.add(new SeatVote(body.get(index).id(), choices[index], reason));
        }
        return new ItemVote(Handling.VOTED, false, cast, List.of(), null, null, null, null);
    }

    /** At half past ten those seats leave. */
    static ItemVote quorumLost(List<SeatVote> excluded, String... leaving) {
        var movements = Stream.of(leaving)
                .map(seat -> new SeatMovement(seat, new Movement(Movement.Direction.LEFT, LocalTime.of(10, 30))))
                .toList();
        var moment = new Moment(null, movements);
        return new ItemVote(
                Handling.QUORUM_LOST, false, excluded, List.of(), null, null, null, "Manca il numero legale", moment);
    }

    static ItemVote voted(List<SeatVote> votes) {
        return new ItemVote(Handling.VOTED, false, votes, List.of(), null, null, null, null);
    }

    static ItemVote unanimous() {
        return new ItemVote(Handling.VOTED, true, List.of(), List.of(), null, null, null, null);
    }

    /** @param at e.g. {@code 10:50} */
    static ItemVote unanimousAt(String at, SeatMovement... movements) {
        var moment = new Moment(LocalTime.parse(at), List.of(movements));
        return new ItemVote(Handling.VOTED, true, List.of(), List.of(), null, null, null, null, moment);
    }

    private static PathNames names() {
        PathNames names = mock();
        given(names.one(PATH.value()))
                .willReturn(new PathName("Piano Sociale di Zona 2022-2024", "Ambito di Casarano"));
        return names;
    }

    private static ActRulebook rulebookOfActs() {
        ActRulebook rulebook = mock();
        given(rulebook.of(any())).willReturn(new ActTerms(10, Term.of("30cd"), Term.of("15cd")));
        return rulebook;
    }
}
