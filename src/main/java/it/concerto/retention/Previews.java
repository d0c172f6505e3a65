package it.concerto.retention;

import it.concerto.identity.ClosedAccounts;
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
    private final ClosedAccounts accounts;

    Previews(Outlooks outlooks, Portions portions, Holds holds, ClosedAccounts accounts) {
        this.outlooks = outlooks;
        this.portions = portions;
        this.holds = holds;
        this.accounts = accounts;
    }

    /** What may go on a day; of paths that are held nothing. */
    public Preview of(AmbitoCode ambito, LocalDate day) {
        var held = holds.held(ambito);
        var ofPaths = outlooks.ended(ambito).stream()
                .filter(outlook -> !held.contains(outlook.path().id().value()))
                .flatMap(outlook -> lines(outlook, day, span -> outlook.isDue(span, day)));
        return new Preview(
                ambito, day, Stream.concat(ofPaths, persons(ambito, day)).toList());
    }

    /** What there is of one path that goes one day, whenever that is; of what is still added to, what there is today. */
    public List<Line> of(Outlook outlook, LocalDate day) {
        return lines(outlook, day, span -> true).toList();
    }

    private Stream<Line> persons(AmbitoCode ambito, LocalDate day) {
        var until = outlooks.until(ambito, Span.CONTACTS, day);
        var portion = new PortionOfAccount(accounts);
        return accounts.before(ambito, until).stream()
                .map(account -> PortionOfAccount.of(account.number()))
                .map(whom -> line(whom, portion, portion.read(whom, until)));
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
        return line(path, portion, portion.read(path, until));
    }

    private static Line line(String whose, Portion portion, Content content) {
        return new Line(whose, portion.span(), portion.kind(), portion.name(), content.rows(), content.digest());
    }
}
