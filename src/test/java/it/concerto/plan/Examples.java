package it.concerto.plan;

import it.concerto.plan.money.Cofinancing.Confirmed;
import it.concerto.plan.money.Cofinancing.YearAmount;
import it.concerto.plan.money.FundingLine;
import it.concerto.plan.reception.Reception;
import it.concerto.plan.reception.Reception.Treatment;
import it.concerto.plan.sheet.SheetAssignment;
import it.concerto.plan.sheet.SheetContent;
import it.concerto.plan.sheet.SheetContent.Cost;
import it.concerto.plan.sheet.SheetContent.HealthIntegration;
import it.concerto.plan.sheet.SheetContent.Indicator;
import it.concerto.plan.sheet.SheetContent.Recipients;
import it.concerto.workflow.RuleBroken;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Invented content of a draft. */
public final class Examples {

    private Examples() {}

    public static SheetAssignment assignment(int number, String area) {
        return new SheetAssignment(number, "Servizio " + number, area, "gt.anna", LocalDate.of(2022, 7, 31));
    }

    public static SheetContent content(Cost... costs) {
        return content("Descrizione del servizio", LocalDate.of(2022, 1, 1), costs);
    }

    public static SheetContent content(String description, LocalDate from, Cost... costs) {
        return content(description, from, List.of(), costs);
    }

    /** A sheet that covers a mandatory service target. */
    public static SheetContent covering(String target, Cost... costs) {
        return content("Descrizione del servizio", LocalDate.of(2022, 1, 1), List.of(target), costs);
    }

    private static SheetContent content(String description, LocalDate from, List<String> targets, Cost... costs) {
        return new SheetContent(
                "Potenziare la rete dei servizi",
                "art. 87-bis",
                SheetContent.Novelty.ONGOING,
                SheetContent.Scope.AMBITO,
                List.of(),
                new Recipients("Famiglie", 120),
                description,
                new HealthIntegration(HealthIntegration.Kind.NONE, null),
                SheetContent.Management.CONTRACT,
                List.of(new SheetContent.Staff("Educatore", 3, new BigDecimal("18.50"))),
                from,
                LocalDate.of(2024, 12, 31),
                List.of(new Indicator("UTENTI", "persone", BigDecimal.ZERO, BigDecimal.TEN)),
                targets,
                "LEPS accesso",
                List.of(costs),
                null,
                List.of("P-1"));
    }

    public static Cost cost(String fund, int year, String amount) {
        return new Cost(fund, year, new BigDecimal(amount));
    }

    public static FundingLine line(String fund, int year, String assigned, String carryOver) {
        return new FundingLine(fund, year, new BigDecimal(assigned), new BigDecimal(carryOver), null, null, null);
    }

    public static Confirmed confirmed(it.concerto.organisation.IstatCode municipality, int year, String amount) {
        return new Confirmed(
                municipality, List.of(new YearAmount(year, new BigDecimal(amount))), "cap. 1", "G.C. 12/2022");
    }

    public static Reception accepted(String reference, int sheet) {
        return new Reception(reference, Treatment.ACCEPTED, "Ripresa nella scheda del servizio", sheet);
    }

    /** Fills the fixture with a draft that passes every check. */
    public static void coherentDraft(DraftFixture draft) throws RuleBroken {
        var path = DraftFixture.PATH;
        draft.proposals(1);
        draft.contexts()
                .write(
                        path,
                        new it.concerto.plan.context.SocialContext("L’Ambito conta settantamila abitanti.", List.of()));
        draft.sheets().assign(path, List.of(assignment(1, "A1"), assignment(2, "A2")), List.of());
        draft.funding().record(path, List.of(line("FNPS", 2022, "100.00", "0.00")));
        draft.funding().answer(path, confirmed(DraftFixture.CASARANO_COMUNE, 2022, "30.00"));
        draft.funding().answer(path, confirmed(DraftFixture.COLLEPASSO, 2022, "20.00"));
        draft.sheets().write(path, 1, content(cost("FNPS", 2022, "60.00"), cost("COMUNI", 2022, "50.00")));
        draft.sheets().write(path, 2, content(cost("FNPS", 2022, "40.00")));
        draft.receptions().record(path, List.of(accepted("P-1", 1)));
    }
}
