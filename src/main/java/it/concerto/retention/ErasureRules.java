package it.concerto.retention;

import it.concerto.organisation.AmbitoCode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.springframework.stereotype.Component;

/** Under which rule a step goes, and what it removes. */
@Component
class ErasureRules {

    private final Outlooks outlooks;
    private final Portions portions;
    private final UnnamedFiles files;

    ErasureRules(Outlooks outlooks, Portions portions, UnnamedFiles files) {
        this.outlooks = outlooks;
        this.portions = portions;
        this.files = files;
    }

    Period period(AmbitoCode ambito, Line line) {
        return outlooks.period(ambito, line.span());
    }

    Instant until(AmbitoCode ambito, Line line, LocalDate day) {
        return outlooks.until(ambito, line.span(), day);
    }

    /** Hashes of the files that go with a step: later, when their rows have gone, nobody could tell any more. */
    List<String> files(AmbitoCode ambito, Line line, LocalDate day) {
        return isOfFiles(line) ? files.of(line.path(), until(ambito, line, day)) : List.of();
    }

    static boolean isOfFiles(Line line) {
        return line.name().equals(UnnamedFiles.NAME);
    }

    void eraseFile(String sha256, Line line, Instant until) {
        files.erase(sha256, line.path(), until);
    }

    Portion portion(Line line) {
        return portions.all().stream()
                .filter(portion -> portion.name().equals(line.name()) && portion.span() == line.span())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody keeps " + line.name()));
    }
}
