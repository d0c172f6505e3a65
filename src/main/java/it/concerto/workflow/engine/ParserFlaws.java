package it.concerto.workflow.engine;

import it.concerto.workflow.models.Flaw;
import it.concerto.workflow.models.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.model.xml.ModelException;

/** What the engine's own parsers find wrong with a file that no check of ours has refused. */
final class ParserFlaws {

    /** As the reader of decision tables says where its schema is broken. */
    private static final Pattern PLACED = Pattern.compile("\\w*Error: URI=\\S* Line=(\\d{1,6}): (.*)");

    private ParserFlaws() {}

    /** Empty if the failure has other reasons than the file. */
    static List<Flaw> of(String file, RuntimeException failure) {
        if (failure instanceof ParseException refused) {
            return ofProcess(file, refused);
        }
        var causes = causes(failure);
        if (causes.stream()
                .noneMatch(cause -> cause instanceof DmnEngineException || cause instanceof ModelException)) {
            return List.of();
        }
        var message = String.valueOf(causes.get(causes.size() - 1).getMessage());
        var said = message.lines().findFirst().orElse("cannot be read");
        var placed = PLACED.matcher(said);
        return List.of(
                placed.matches()
                        ? new Flaw(file, Integer.parseInt(placed.group(1)), "", Reason.ofParser(placed.group(2)))
                        : new Flaw(file, 0, "", Reason.ofParser(said)));
    }

    private static List<Flaw> ofProcess(String file, ParseException refused) {
        var problems = refused.getResorceReports().stream()
                .flatMap(report -> report.getErrors().stream())
                .map(problem -> new Flaw(
                        file,
                        problem.getLine(),
                        String.join(" ", problem.getElementIds()),
                        Reason.ofParser(problem.getMessage())))
                .toList();
        return problems.isEmpty()
                ? List.of(new Flaw(file, 0, "", Reason.ofParser(String.valueOf(refused.getMessage()))))
                : problems;
    }

    private static List<Throwable> causes(Throwable failure) {
        var causes = new ArrayList<Throwable>();
        for (Throwable cause = failure; cause != null && !causes.contains(cause); cause = cause.getCause()) {
            causes.add(cause);
        }
        return causes;
    }
}
