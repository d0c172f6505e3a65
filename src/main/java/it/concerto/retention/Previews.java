package it.concerto.retention;

import it.concerto.keeping.Span;
import it.concerto.organisation.AmbitoCode;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Looks what goes, and touches nothing. */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class Previews {

    private final Outlooks outlooks;
    private final Portions portions;
    private final Holds holds;

    Previews(Outlooks outlooks, Portions portions, Holds holds) {
        this.outlooks = outlooks;
        this.portions = portions;
        this.holds = holds;
    }

    /** What may go on a day; of paths that are held nothing. */
    public Preview of(AmbitoCode ambito, LocalDate day) {
        var held = holds.held(ambito);
        var lines = outlooks.ended(ambito).stream()
                .filter(outlook -> !held.contains(outlook.path().id().value()))
                .flatMap(outlook -> lines(outlook, day, span -> outlook.isDue(span, day)))
                .toList();
        return new Preview(ambito, day, lines);
    }

    /** What there is of one path that goes one day, whenever that is; of what is still added to, what there is today. */
    public List<Line> of(Outlook outlook, LocalDate day) {
        return lines(outlook, day, span -> true).toList();
    }

    private Stream<Line> lines(Outlook outlook, LocalDate day, Predicate<Span> which) {
        return portions.all().stream()
                .filter(portion -> which.test(portion.span()))
                .map(portion -> line(outlook, portion, day))
                .filter(line -> line.rows() > 0);
    }

    private Line line(Outlook outlook, Portion portion, LocalDate day) {
        var path = outlook.path().id().value();
        var until = outlooks.until(outlook.path().ambito(), portion.span(), day);
        var content = portion.read(path, until);
        return new Line(path, portion.span(), portion.kind(), portion.name(), content.rows(), content.digest());
    }
}
