package it.concerto.plan.coherence;

import it.concerto.participation.Contribution;
import it.concerto.participation.HeldSessions.HeldSession;
import it.concerto.path.ServiceTarget;
import it.concerto.plan.sheet.Sheet;
import it.concerto.plan.sheet.SheetContent;
import it.concerto.privacy.PersonalDataScan;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks of what the draft says. */
final class ContentChecks {

    private ContentChecks() {}

    static Stream<Finding> of(Draft draft) {
        return Stream.of(sheets(draft), targets(draft), areas(draft), texts(draft), participation(draft))
                .flatMap(findings -> findings);
    }

    private static Stream<Finding> sheets(Draft draft) {
        return draft.sheets().stream().flatMap(sheet -> {
            var content = sheet.content();
            if (content == null || sheet.open()) {
                return Stream.of(finding(Check.SHEET_UNWRITTEN, sheet));
            }
            return Stream.concat(
                    content.indicators().isEmpty()
                            ? Stream.of(finding(Check.SHEET_WITHOUT_INDICATOR, sheet))
                            : Stream.of(),
                    outside(draft, content) ? Stream.of(finding(Check.SHEET_OUTSIDE_PERIOD, sheet)) : Stream.of());
        });
    }

    private static boolean outside(Draft draft, SheetContent content) {
        return content.from().getYear() < draft.path().from()
                || content.to().getYear() > draft.path().to();
    }

    /** Every mandatory one is covered; where the path lists none, at least one is named. */
    private static Stream<Finding> targets(Draft draft) {
        var contents = draft.sheets().stream().map(Sheet::content).toList();
        var mandatory = draft.path().configuration().mandatoryTargets();
        if (mandatory.isEmpty()) {
            var named = contents.stream().anyMatch(ContentChecks::namesTarget);
            return named ? Stream.of() : Stream.of(Finding.of(Check.SERVICE_TARGETS_MISSING, ""));
        }
        return mandatory.stream()
                .filter(target -> contents.stream().noneMatch(content -> covers(content, target)))
                .map(target -> Finding.of(Check.SERVICE_TARGET_UNCOVERED, target.name()));
    }

    private static boolean covers(@Nullable SheetContent content, ServiceTarget target) {
        return content != null && content.targets().contains(target.code());
    }

    private static boolean namesTarget(@Nullable SheetContent content) {
        var target = content == null ? null : content.serviceTarget();
        return target != null && !target.isBlank();
    }

    private static Stream<Finding> areas(Draft draft) {
        return draft.path().configuration().areas().stream()
                .filter(area ->
                        draft.sheets().stream().noneMatch(sheet -> sheet.area().equals(area.code())))
                .map(area -> Finding.of(Check.AREA_WITHOUT_SHEET, area.name()));
    }

    private static Stream<Finding> texts(Draft draft) {
        var sheets = draft.sheets().stream().flatMap(sheet -> {
            var content = sheet.content();
            return content != null && identifies(content.description() + " " + content.objectives())
                    ? Stream.of(finding(Check.PERSONAL_DATA, sheet))
                    : Stream.of();
        });
        var context = draft.context().narrative();
        return Stream.concat(
                sheets, identifies(context) ? Stream.of(Finding.of(Check.PERSONAL_DATA, "")) : Stream.of());
    }

    private static boolean identifies(String text) {
        return !PersonalDataScan.hits(text).isEmpty();
    }

    private static Stream<Finding> participation(Draft draft) {
        var context = draft.context().narrative().isBlank()
                ? Stream.of(Finding.of(Check.CONTEXT_MISSING, ""))
                : Stream.<Finding>of();
        var untreated = draft.untreated().stream()
                .map(Contribution::reference)
                .map(reference -> Finding.of(Check.CONTRIBUTION_UNTREATED, reference));
        var minutes = draft.sessions().stream()
                .filter(session -> !session.minuted())
                .map(HeldSession::title)
                .map(title -> Finding.of(Check.MINUTES_MISSING, title));
        return Stream.of(context, untreated, minutes).flatMap(findings -> findings);
    }

    private static Finding finding(Check check, Sheet sheet) {
        return Finding.of(check, "%d %s".formatted(sheet.number(), sheet.title()), sheet.number());
    }
}
