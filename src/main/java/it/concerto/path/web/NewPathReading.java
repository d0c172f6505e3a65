package it.concerto.path.web;

import static it.concerto.path.web.Typed.lines;
import static it.concerto.path.web.Typed.note;
import static it.concerto.path.web.Typed.text;
import static it.concerto.path.web.Typed.ticked;

import it.concerto.organisation.Ambito;
import it.concerto.path.AnnualCycle;
import it.concerto.path.Area;
import it.concerto.path.NewPath;
import it.concerto.path.PathBackground;
import it.concerto.path.PathBackground.Budget;
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
import it.concerto.path.PathId;
import it.concerto.path.PlannedSession;
import it.concerto.path.ServiceTarget;
import it.concerto.path.SessionType;
import it.concerto.path.TableModel;
import it.concerto.path.web.Typed.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a typed form means.
 *
 * @param path as far as it could be read; only to be used if there are no problems
 */
record NewPathReading(NewPath path, List<Problem> problems) {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    /** @param year what is meant by dates without one */
    static NewPathReading of(NewPathForm form, Ambito ambito, int year) {
        var typed = new Typed();
        var from = typed.number("from", typed.required("from", form.from()), FIRST_YEAR, LAST_YEAR, year);
        var to = typed.number("to", typed.required("to", form.to()), FIRST_YEAR, LAST_YEAR, from);
        var products = Typed.codes(form.products());
        if (products.isEmpty()) {
            typed.refuse("products", "path.problem.required");
        } else if (products.stream().anyMatch(product -> !product.matches("[A-Z][A-Z0-9_]{1,39}"))) {
            typed.refuse("products", "path.problem.product");
        }
        var path = new NewPath(
                id(form, ambito, products, from, to, typed),
                ambito.code(),
                typed.required("planName", form.planName()),
                from,
                to,
                products,
                configuration(form, from, typed),
                ticked(form.confirmed()) ? note(form.reason()) : null);
        return new NewPathReading(path, List.copyOf(typed.problems()));
    }

    /** The areas that are typed: sessions choose among them. */
    static List<Area> areas(NewPathForm form) {
        var rows = form.areaRows().stream().filter(row -> !row.isBlank()).toList();
        return IntStream.range(0, rows.size())
                .mapToObj(index -> rows.get(index).area(index + 1))
                .toList();
    }

    private static List<Area> areas(NewPathForm form, Typed typed) {
        var rows = form.areaRows();
        for (int index = 0; index < rows.size(); index++) {
            if (!rows.get(index).isBlank()) {
                typed.required("areas[" + index + "].name", rows.get(index).name());
            }
        }
        return areas(form);
    }

    /** Each line is what is to be reached, or a code and that. */
    private static List<ServiceTarget> targets(NewPathForm form) {
        var lines = lines(form.mandatoryTargets());
        return IntStream.range(0, lines.size())
                .mapToObj(index -> target(lines.get(index), "OS" + (index + 1)))
                .toList();
    }

    private static ServiceTarget target(String line, String code) {
        var parts = line.split("\\s*\\|\\s*", 2);
        return parts.length == 1
                ? new ServiceTarget(code, parts[0])
                : new ServiceTarget(String.join("_", Typed.codes(parts[0])), parts[1]);
    }

    private static PathId id(NewPathForm form, Ambito ambito, List<String> products, int from, int to, Typed typed) {
        var usual = "%s-%s-%d-%d-P1"
                .formatted(
                        ambito.code(),
                        products.isEmpty() ? "PDZ" : products.get(0).replace('_', '-'),
                        from,
                        to);
        var text = text(form.id());
        try {
            var id = PathId.of(text == null ? usual : text.toUpperCase());
            if (!id.value().startsWith(ambito.code() + "-")) {
                typed.refuse("id", "path.problem.idOfAnotherAmbito");
            }
            return id;
        } catch (IllegalArgumentException e) {
            typed.refuse("id", "path.problem.id");
            return PathId.of("%s-P1".formatted(ambito.code()));
        }
    }

    private static PathConfiguration configuration(NewPathForm form, int year, Typed typed) {
        return new PathConfiguration(
                areas(form, typed),
                typed.day("gazetteDate", form.gazetteDate()),
                typed.choice("access", form.access(), Access.class, Access.OPEN),
                typed.moment("deadline", form.deadline()),
                ticked(form.oneRepresentativePerArea()),
                typed.choice("pact", form.pact(), Pact.class, Pact.NOT_REQUIRED),
                typed.choice("latePolicy", form.latePolicy(), LatePolicy.class, LatePolicy.REJECT),
                typed.number("noticeMinDays", form.noticeMinDays(), 0, 365, 10),
                sessions(form, year, typed),
                typed.number("tableMinOrganisations", form.tableMinOrganisations(), 0, 999, 1),
                typed.number("minReferents", form.minReferents(), 1, 999),
                ticked(form.allReferentsMustSign()),
                typed.choice("signatureOrder", form.signatureOrder(), SignatureOrder.class, SignatureOrder.PARALLEL),
                typed.choice("councilScope", form.councilScope(), CouncilScope.class, CouncilScope.ALL),
                typed.choice(
                        "councilTiming", form.councilTiming(), CouncilTiming.class, CouncilTiming.BEFORE_CONFERENCE),
                typed.choice("councilSubject", form.councilSubject(), CouncilSubject.class, CouncilSubject.PLAN),
                ticked(form.allCouncilsRequired()),
                lines(form.annexes()),
                targets(form),
                ticked(form.outcomeRequired()),
                ticked(form.focusGroupsByArea()),
                annual(form, typed),
                background(form, typed));
    }

    private static List<PlannedSession> sessions(NewPathForm form, int year, Typed typed) {
        var rows = form.rows();
        var sessions = new ArrayList<PlannedSession>();
        for (int index = 0; index < rows.size(); index++) {
            if (!rows.get(index).isBlank()) {
                session(rows.get(index), "sessions[" + index + "].", sessions.size() + 1, year, typed, sessions);
            }
        }
        return List.copyOf(sessions);
    }

    private static void session(
            SessionRow row, String field, int next, int year, Typed typed, List<PlannedSession> sessions) {
        var date = typed.date(field + "date", row.date(), year);
        if (date == null) {
            if (text(row.date()) == null) {
                typed.refuse(field + "date", "path.problem.required");
            }
            return;
        }
        sessions.add(new PlannedSession(
                typed.number(field + "number", row.number(), 1, 999, next),
                typed.choice(field + "type", row.type(), SessionType.class, SessionType.TABLE),
                date,
                typed.hour(field + "from", row.from()),
                typed.hour(field + "to", row.to()),
                null,
                text(row.municipality()),
                text(row.venue()),
                text(row.address()),
                Typed.codes(row.areas()),
                typed.number(field + "focusGroups", row.focusGroups(), 0, 999, 0),
                text(row.subject()),
                ticked(row.inferred())));
    }

    private static @Nullable AnnualCycle annual(NewPathForm form, Typed typed) {
        var report = typed.number("reportYear", form.reportYear(), FIRST_YEAR, LAST_YEAR);
        var programming = typed.number("programmingYear", form.programmingYear(), FIRST_YEAR, LAST_YEAR);
        if (report != null && programming != null) {
            return new AnnualCycle(report, programming);
        }
        if (report != null || programming != null) {
            typed.refuse(report == null ? "reportYear" : "programmingYear", "path.problem.bothYears");
        }
        return null;
    }

    private static PathBackground background(NewPathForm form, Typed typed) {
        var organ = text(form.guidelineOrgan());
        var guidelineDate = typed.day("guidelineDate", form.guidelineDate());
        var regionalAreas = typed.number("regionalAreas", form.regionalAreas(), 1, 99);
        var objectives = typed.number("regionalObjectives", form.regionalObjectives(), 1, 999);
        var budget = text(form.budget());
        var lowerBound = typed.euro("budgetLowerBound", form.budgetLowerBound());
        return new PathBackground(
                text(form.pathTitle()),
                null,
                new RegionalPlan(null, typed.required("regionalPlan", form.regionalPlan()), regionalAreas, objectives),
                organ == null ? null : new GuidelineAct(organ, guidelineDate, null),
                typed.day("noticePublished", form.noticePublished()),
                text(form.tableModel()) == null
                        ? null
                        : typed.choice("tableModel", form.tableModel(), TableModel.class, TableModel.ONE_PER_AREA),
                budget == null ? null : new Budget(budget, lowerBound, false),
                null,
                lines(form.participants()),
                Map.of());
    }
}
