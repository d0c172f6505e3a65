package it.concerto.participation.portal.web;

import it.concerto.participation.ReadingPasses;
import it.concerto.participation.ReadingPasses.Pass;
import it.concerto.path.PathId;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a visitor may read who followed a link of a mail; it stays in the session, so that its code is in no address. */
record OpenReading(String path, @Nullable Integer session, @Nullable String manifestation, @Nullable String reader)
        implements Serializable {

    private static final String ATTRIBUTE = OpenReading.class.getName();

    /** A session that somebody else may have prepared gets a new name first. */
    static void open(HttpServletRequest request, Pass pass) {
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        var reading = new OpenReading(pass.path().value(), pass.session(), pass.manifestation(), pass.reader());
        request.getSession().setAttribute(ATTRIBUTE, reading);
    }

    static Optional<Pass> of(HttpServletRequest request) {
        var session = request.getSession(false);
        @Nullable Object open = session == null ? null : session.getAttribute(ATTRIBUTE);
        return Optional.ofNullable((OpenReading) open).map(OpenReading::pass);
    }

    /** Id of the manifestation of the participant for whom its reader speaks in that session, as long as they do. */
    static Optional<String> participant(HttpServletRequest request, int session, ReadingPasses passes) {
        return of(request)
                .filter(pass -> Objects.equals(pass.session(), session))
                .filter(passes::isOpen)
                .map(Pass::manifestation);
    }

    private Pass pass() {
        return new Pass(PathId.of(path), session, manifestation, reader);
    }
}
