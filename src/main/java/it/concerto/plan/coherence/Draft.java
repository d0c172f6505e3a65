package it.concerto.plan.coherence;

import it.concerto.organisation.Municipality;
import it.concerto.participation.Contribution;
import it.concerto.participation.HeldSessions.HeldSession;
import it.concerto.path.PlanningPath;
import it.concerto.plan.context.SocialContext;
import it.concerto.plan.money.FinancialFrame;
import it.concerto.plan.money.FundingLine;
import it.concerto.plan.sheet.Sheet;
import java.util.List;

/** Everything of a draft that the checks look at. */
record Draft(
        PlanningPath path,
        SocialContext context,
        List<Sheet> sheets,
        Money money,
        List<Contribution> untreated,
        List<HeldSession> sessions) {

    record Money(List<FundingLine> lines, List<Municipality> unconfirmed, FinancialFrame frame) {}
}
