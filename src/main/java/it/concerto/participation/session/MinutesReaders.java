package it.concerto.participation.session;

import it.concerto.notifications.Recipient;
import it.concerto.participation.ParticipationWording;
import it.concerto.participation.ReadingPasses;
import it.concerto.participation.notice.Calendars;
import it.concerto.participation.notice.Convened;
import it.concerto.participation.notice.Convened.Reader;
import it.concerto.path.PathId;
import it.concerto.path.SessionType;
import java.util.List;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Who reads the minutes of a session, and where: signed in, or by a link of their own that opens nothing else. */
@Component
class MinutesReaders {

    private final Convened convened;
    private final Calendars calendars;
    private final SessionStore store;
    private final ReadingPasses passes;
    private final ParticipationWording wording;

    MinutesReaders(
            Convened convened,
            Calendars calendars,
            SessionStore store,
            ReadingPasses passes,
            ParticipationWording wording) {
        this.convened = convened;
        this.calendars = calendars;
        this.store = store;
        this.passes = passes;
        this.wording = wording;
    }

    /** @param reading in words */
    record Addressed(Recipient recipient, String link, String reading) {}

    /** Each address once, with a new link for whoever has no account. */
    List<Addressed> of(PathId path, int session) {
        return addressed(path, session, List.of());
    }

    /** The same for signed minutes; what the plenary came to, the Comuni hear as well. */
    List<Addressed> ofSigned(PathId path, int session) {
        var plenary = calendars.get(path, session).plan().type() == SessionType.PLENARY;
        return addressed(path, session, plenary ? convened.comuni(path) : List.of());
    }

    private List<Addressed> addressed(PathId path, int session, List<Reader> more) {
        var readers = new TreeMap<String, Reader>();
        convened.readers(path, calendars.get(path, session))
                .forEach(reader -> readers.put(reader.recipient().email(), reader));
        more.forEach(reader -> readers.putIfAbsent(reader.recipient().email(), reader));
        store.attendance(path, session).stream()
                .flatMap(one -> one.address().stream())
                .forEach(came -> readers.putIfAbsent(came.email(), new Reader(came, false, null)));
        return readers.values().stream()
                .map(reader -> addressed(path, session, reader))
                .toList();
    }

    private Addressed addressed(PathId path, int session, Reader reader) {
        if (reader.signsIn()) {
            var page = "/percorsi/%s/sessioni/%d/verbale".formatted(path, session);
            return new Addressed(reader.recipient(), page, wording.of("minutes.reading"));
        }
        var link = passes.link(reader.pass(path, session));
        return new Addressed(reader.recipient(), link, wording.of("minutes.reading.link"));
    }
}
