package it.concerto.retention;

import it.concerto.keeping.Span;
import it.concerto.organisation.AmbitoCode;
import it.concerto.path.PathEnd;
import it.concerto.path.PathEnds;
import it.concerto.path.PathId;
import it.concerto.path.PathStatus;
import it.concerto.retention.Outlook.Open;
import it.concerto.time.Rome;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Tells when what belongs to paths goes. Who may ask is for the caller to check. */
@Service
public class Outlooks {

    private static final MonthDay LAST_OF_YEAR = MonthDay.of(12, 31);

    private final PathEnds paths;
    private final RetentionSettings settings;

    Outlooks(PathEnds paths, RetentionSettings settings) {
        this.paths = paths;
        this.settings = settings;
    }

    /**
     * Of all paths of an Ambito, the latest first.
     *
     * @param page from one
     * @param size so many a page; one more is given if there are others after it
     */
    public List<Outlook> page(AmbitoCode ambito, int page, int size) {
        return paths.page(ambito, page, size).stream().map(this::of).toList();
    }

    /** Of the paths that have ended, in the order of their ids. */
    List<Outlook> ended(AmbitoCode ambito) {
        return paths.ended(ambito).stream().map(this::of).toList();
    }

    public Optional<Outlook> find(PathId path) {
        return paths.find(path).map(this::of);
    }

    /** How long an Ambito keeps what goes together. */
    public Period period(AmbitoCode ambito, Span span) {
        return settings.of(ambito, span);
    }

    /** What came into being since then is kept on a day, whatever has ended. */
    Instant until(AmbitoCode ambito, Span span, LocalDate day) {
        return day.minus(period(ambito, span)).atStartOfDay(Rome.ZONE).toInstant();
    }

    private Outlook of(PathEnd path) {
        var open = open(path);
        if (open.isPresent()) {
            return new Outlook(path, Map.of(), open.get());
        }
        var days = new EnumMap<Span, LocalDate>(Span.class);
        for (var span : Span.values()) {
            days.put(span, end(path).plus(period(path.ambito(), span)).plusDays(1));
        }
        return new Outlook(path, days, null);
    }

    private static Optional<Open> open(PathEnd path) {
        if (path.status().isUnderWay()) {
            return Optional.of(Open.UNDER_WAY);
        }
        if (path.status() == PathStatus.LOADED) {
            return Optional.of(Open.NEVER_STARTED);
        }
        return path.endedAt() == null ? Optional.of(Open.UNDATED) : Optional.empty();
    }

    /** The last day of a plan's years, since a plan is worked with until then; without a plan the day on which the path ended. */
    private static LocalDate end(PathEnd path) {
        var ended = LocalDate.ofInstant(Objects.requireNonNull(path.endedAt()), Rome.ZONE);
        var plan = LAST_OF_YEAR.atYear(path.to());
        return path.status() == PathStatus.PUBLISHED && plan.isAfter(ended) ? plan : ended;
    }
}
