package it.concerto.audit.export;

import it.concerto.notifications.Mail;
import it.concerto.notifications.Mails;
import it.concerto.notifications.MailsOfPath;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The mails of the path as they were written, and how far each has come when the case file is made. */
@Component
class CaseFileMails implements CaseFileSource {

    private final MailsOfPath mails;
    private final Mails standings;
    private final MessageSource messages;

    CaseFileMails(MailsOfPath mails, Mails standings, MessageSource messages) {
        this.mails = mails;
        this.standings = standings;
        this.messages = messages;
    }

    @Override
    public CaseFileTable table() {
        return CaseFileTable.MAILS;
    }

    @Override
    public List<CaseFilePart> read(CaseFileRequest wanted, Consumer<List<Object>> rows) {
        mails.read(wanted.person(), wanted.ambito(), wanted.path(), wanted.at(), mail -> rows.accept(cells(mail)));
        return List.of();
    }

    private List<Object> cells(Mail mail) {
        var standing = "notifications.standing." + standings.standing(mail);
        return List.of(
                mail.written(),
                mail.recipient().name(),
                mail.recipient().email(),
                mail.body().subject(),
                messages.getMessage(standing, null, LocaleContextHolder.getLocale()),
                Objects.requireNonNullElse(mail.delivery().sent(), ""),
                mail.body().text());
    }
}
