package it.concerto.plan.version;

import it.concerto.path.Area;
import it.concerto.plan.Amendment;
import it.concerto.plan.coherence.Waiver;
import it.concerto.plan.context.SocialContext;
import it.concerto.plan.money.FinancialFrame;
import it.concerto.plan.money.Money;
import it.concerto.plan.reception.Reception.Treatment;
import it.concerto.plan.sheet.SheetContent;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that a version of the plan says; its canonical JSON is what is hashed. Who wrote a sheet is not part of it.
 *
 * @param municipalities names of the Comuni, the capofila first
 * @param minutes titles of the minutes that are annexed (BR-41)
 */
public record PlanContent(
        Heading heading,
        List<String> municipalities,
        List<Area> areas,
        SocialContext context,
        List<Chapter> sheets,
        Finances finances,
        List<Answer> answers,
        List<String> minutes,
        List<Waiver> waivers,
        List<Amendment> amendments) {

    /** Which plan it is. */
    public record Heading(String plan, String ambito, int from, int to) {}

    /** A sheet as the plan shows it. */
    public record Chapter(int number, String title, String area, SheetContent content) {}

    /** The frame and where the municipal money in it comes from. */
    public record Finances(FinancialFrame frame, List<Share> shares, List<String> unconfirmed) {}

    /** Money that a Comune confirmed. */
    public record Share(String municipality, int year, BigDecimal amount) {}

    /** What became of a need or proposal. */
    public record Answer(
            String reference,
            String title,
            String proposer,
            Treatment treatment,
            String reason,
            @Nullable Integer sheet) {}

    /** Euro of a sheet: what its funds give, and what amendments added or took. */
    public BigDecimal costOf(int sheet) {
        return finances.frame()
                .plannedBy(sheet)
                .add(Money.sum(amendmentsTo(sheet).stream().map(Amendment::effect)));
    }

    public List<Amendment> amendmentsTo(int sheet) {
        return amendments.stream()
                .filter(amendment -> amendment.sheet() == sheet)
                .toList();
    }

    public List<Chapter> sheetsOf(Area area) {
        return sheets.stream().filter(sheet -> sheet.area().equals(area.code())).toList();
    }

    /** The same with further amendments; those of earlier versions stay. */
    public PlanContent amended(List<Amendment> further) {
        return new PlanContent(
                heading,
                municipalities,
                areas,
                context,
                sheets,
                finances,
                answers,
                minutes,
                waivers,
                Stream.concat(amendments.stream(), further.stream()).toList());
    }

    public BigDecimal total() {
        return Money.sum(sheets.stream().map(sheet -> costOf(sheet.number())));
    }
}
