package it.concerto.participation.portal.web;

import it.concerto.participation.ReceiptCode;
import it.concerto.participation.portal.Portal.Receipt;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The receipt that a visitor has before them; it stays in the session, so that its code is in no address. */
record OpenReceipt(String manifestation, String code) implements Serializable {

    private static final String ATTRIBUTE = OpenReceipt.class.getName();

    static void open(HttpServletRequest request, Receipt receipt) {
        open(request, receipt.manifestation().id(), receipt.code());
    }

    /** A session that somebody else may have prepared gets a new name first. */
    static void open(HttpServletRequest request, String manifestation, ReceiptCode code) {
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        request.getSession().setAttribute(ATTRIBUTE, new OpenReceipt(manifestation, code.value()));
    }

    static Optional<OpenReceipt> of(HttpServletRequest request) {
        var session = request.getSession(false);
        @Nullable Object open = session == null ? null : session.getAttribute(ATTRIBUTE);
        return Optional.ofNullable((OpenReceipt) open);
    }

    static void close(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(ATTRIBUTE);
        }
    }

    public String codeInGroups() {
        return new ReceiptCode(code).inGroups();
    }
}
