package it.concerto.governance.sitting;

import it.concerto.governance.proposal.Opinion;
import it.concerto.governance.proposal.Opinion.Kind;
import it.concerto.governance.proposal.Opinion.Result;
import it.concerto.governance.proposal.Opinions;
import it.concerto.workflow.RuleBroken;
import java.util.List;
import org.springframework.stereotype.Component;

/** Looks whether an act has what it rests upon: its text and both opinions (BR-16, BR-18). */
@Component
class ActGrounds {

    private final Opinions opinions;
    private final ItemOpinionStore others;

    ActGrounds(Opinions opinions, ItemOpinionStore others) {
        this.opinions = opinions;
        this.others = others;
    }

    /** The opinions on an item: on the path's proposal, or what was recorded with the act. */
    List<Opinion> of(Sitting sitting, AgendaItem item) {
        return item.isMain() ? opinions.of(sitting.path(), sitting.purpose()) : others.of(sitting.id(), item.number());
    }

    void check(Sitting sitting, AgendaItem item, Grounds grounds) throws RuleBroken {
        var given = item.isMain() ? of(sitting, item) : grounds.opinions();
        var technical = require(given, Kind.TECHNICAL, sitting, item);
        var accounting = require(given, Kind.ACCOUNTING, sitting, item);
        if (technical.signer().strip().equalsIgnoreCase(accounting.signer().strip())) {
            throw new RuleBroken("BR-18", field(item, "accountingSigner"), "governance.opinion.sameSigner");
        }
        if (!item.isMain()) {
            checkRecorded(item, grounds);
        }
    }

    private static Opinion require(List<Opinion> given, Kind kind, Sitting sitting, AgendaItem item) throws RuleBroken {
        var opinion = given.stream().filter(each -> each.kind() == kind).findFirst();
        if (opinion.isEmpty()) {
            throw new RuleBroken("BR-16", field(item, part(kind, "")), "governance.act.opinionMissing." + kind);
        }
        if (opinion.get().givenOn().isAfter(sitting.heldOn())) {
            throw new RuleBroken(
                    "BR-16",
                    field(item, part(kind, "On")),
                    "governance.act.opinionAfterVote." + kind,
                    opinion.get().givenOn(),
                    sitting.heldOn());
        }
        return opinion.get();
    }

    private static void checkRecorded(AgendaItem item, Grounds grounds) throws RuleBroken {
        if (item.text() == null && grounds.text() == null) {
            throw new RuleBroken("X1.6", "text", "governance.act.textMissing");
        }
        for (var opinion : grounds.opinions()) {
            if (opinion.kind() == Kind.TECHNICAL && opinion.result() == Result.NOT_DUE) {
                throw new RuleBroken("TUEL 49", "technical", "governance.opinion.technicalIsDue");
            }
            if (!opinion.result().speaksForItself() && opinion.note() == null) {
                throw new RuleBroken("TUEL 49", part(opinion.kind(), "Note"), "governance.opinion.noteMissing");
            }
            if (opinion.result() == Result.CONTRARY && grounds.overrideReason() == null) {
                throw new RuleBroken("3.a", "overrideReason", "governance.vote.overrideUnexplained");
            }
        }
    }

    /** The form asks for opinions only where no proposal has them. */
    private static String field(AgendaItem item, String field) {
        return item.isMain() ? "" : field;
    }

    private static String part(Kind kind, String part) {
        return (kind == Kind.TECHNICAL ? "technical" : "accounting") + part;
    }

    /** Keeps what was recorded with the act; a text that went out with the convocation stays as it is. */
    void keep(Sitting sitting, AgendaItem item, Grounds grounds, String by) {
        if (!item.isMain()) {
            others.add(sitting, item.number(), grounds, by);
        }
    }
}
