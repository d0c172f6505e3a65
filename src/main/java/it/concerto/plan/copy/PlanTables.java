package it.concerto.plan.copy;

import it.concerto.plan.Amendment;
import it.concerto.plan.money.Money;
import it.concerto.plan.sheet.SheetContent;
import it.concerto.plan.version.PlanContent;
import it.concerto.plan.version.PlanContent.Chapter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The frame and the sheets of a version as open data (I4). */
@Component
public class PlanTables {

    private final MessageSource messages;

    public PlanTables(MessageSource messages) {
        this.messages = messages;
    }

    /** One line for each fund and year. */
    public byte[] frame(PlanContent plan) {
        var csv = new Csv().row(says("frame", "fund", "year", "assigned", "carryOver", "planned", "left"));
        plan.finances()
                .frame()
                .rows()
                .forEach(row -> csv.row(List.of(
                        fund(row.fund()), row.year(), row.assigned(), row.carryOver(), row.planned(), row.left())));
        return csv.bytes();
    }

    /** One line for each fund and year of a sheet, and one for what amendments changed: their sum is what the sheet costs. */
    public byte[] sheets(PlanContent plan) {
        var csv = new Csv()
                .row(Stream.of(
                                says("sheet", "number", "title", "area", "serviceCode", "novelty", "scope"),
                                says("sheet", "recipients", "expected", "health", "management", "from", "to"),
                                says("frame", "fund", "year", "cost"))
                        .flatMap(List::stream)
                        .toList());
        plan.sheets().forEach(sheet -> lines(plan, sheet).forEach(csv::row));
        return csv.bytes();
    }

    private List<List<@Nullable Object>> lines(PlanContent plan, Chapter sheet) {
        var lines = new ArrayList<List<@Nullable Object>>();
        for (var cost : sheet.content().costs()) {
            lines.add(line(plan, sheet, fund(cost.fund()), cost.year(), cost.amount()));
        }
        var amendments = plan.amendmentsTo(sheet.number());
        if (!amendments.isEmpty() || lines.isEmpty()) {
            var effect = Money.sum(amendments.stream().map(Amendment::effect));
            lines.add(line(plan, sheet, amendments.isEmpty() ? "" : say("document.amendments"), null, effect));
        }
        return lines;
    }

    private List<@Nullable Object> line(
            PlanContent plan, Chapter sheet, String fund, @Nullable Integer year, BigDecimal amount) {
        var content = sheet.content();
        return Arrays.asList(
                sheet.number(),
                sheet.title(),
                area(plan, sheet.area()),
                content.serviceCode(),
                say("novelty." + content.novelty()),
                say("scope." + content.scope()),
                content.recipients().category(),
                content.recipients().expected(),
                say("health." + content.health().kind()),
                management(content),
                content.from(),
                content.to(),
                fund,
                year,
                amount);
    }

    private String management(SheetContent content) {
        return say("management." + content.management());
    }

    private static String area(PlanContent plan, String code) {
        return plan.areas().stream()
                .filter(area -> area.code().equals(code))
                .map(area -> area.name())
                .findFirst()
                .orElse(code);
    }

    private String fund(String code) {
        return Objects.requireNonNullElse(messages.getMessage("plan.fund." + code, null, code, Locale.ITALIAN), code);
    }

    private List<String> says(String what, String... keys) {
        return Stream.of(keys).map(key -> say(what + "." + key)).toList();
    }

    private String say(String key) {
        return messages.getMessage("plan." + key, null, Locale.ITALIAN);
    }
}
