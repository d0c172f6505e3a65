package it.concerto.notifications;

import static it.concerto.keeping.KeptRows.byAmbito;
import static it.concerto.keeping.KeptRows.of;
import static it.concerto.keeping.KeptRows.where;
import static it.concerto.keeping.Span.CONTACTS;

import it.concerto.keeping.KeptRows;
import it.concerto.keeping.Retained;
import java.util.List;
import org.springframework.stereotype.Component;

/** How long mails are kept. */
@Component
final class MailsKept implements Retained {

    @Override
    public List<KeptRows> rows() {
        return List.of(
                where("mails", CONTACTS, "cz_mail_about", "path = :path or about = :path"),
                of("mails", CONTACTS, "cz_mail"),
                byAmbito("mails", CONTACTS, "cz_failed_delivery"),
                of("mails", CONTACTS, "cz_digest_line"));
    }
}
