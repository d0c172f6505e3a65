package it.concerto.notifications;

import it.concerto.organisation.AmbitoCode;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes the summaries that are due (M25), one for each person, Ambito and day, each in a transaction of its own. It begins with
 * those for whom something waits and looks at nobody else.
 */
@Component
class Digests {

    private static final Logger LOG = LoggerFactory.getLogger(Digests.class);

    private final DigestLines lines;
    private final MailWishTable wishes;
    private final DigestMail mail;
    private final ObjectProvider<SummaryPrelude> preludes;
    private final TransactionTemplate transaction;

    Digests(
            DigestLines lines,
            MailWishTable wishes,
            DigestMail mail,
            ObjectProvider<SummaryPrelude> preludes,
            TransactionTemplate transaction) {
        this.lines = lines;
        this.wishes = wishes;
        this.mail = mail;
        this.preludes = preludes;
        this.transaction = transaction;
    }

    /** What goes wrong with one must not keep the others waiting. */
    void write() {
        var due = lines.due();
        if (due.isEmpty()) {
            return;
        }
        var wished = wishes.of(due.stream().map(DigestReader::person).collect(Collectors.toSet()));
        var over = new HashMap<AmbitoCode, Boolean>();
        var ready = due.stream()
                .filter(reader ->
                        !wished.getOrDefault(reader.person(), MailWishes.USUAL).haveMorningInSummary()
                                || over.computeIfAbsent(reader.ambito(), this::isMorningOver))
                .toList();
        lines.dropUntrue();
        write(ready);
    }

    private boolean isMorningOver(AmbitoCode ambito) {
        return preludes.stream().allMatch(prelude -> prelude.isOver(ambito));
    }

    private void write(List<DigestReader> ready) {
        for (var reader : ready) {
            try {
                transaction.executeWithoutResult(status -> {
                    if (!write(reader)) {
                        status.setRollbackOnly();
                    }
                });
            } catch (DuplicateKeyException e) {
                LOG.debug("Another node writes a first summary of {}", reader.ambito());
            } catch (RuntimeException e) {
                LOG.error("A summary of {} could not be written; it is tried again", reader.ambito(), e);
            }
        }
    }

    /** @return whether something has changed */
    private boolean write(DigestReader reader) {
        if (!lines.takeDay(reader)) {
            lines.postpone(reader, wishes.of(reader.person()).summaryAt());
            return true;
        }
        var told = lines.drain(reader);
        if (!told.isEmpty()) {
            mail.post(reader, told);
        }
        return !told.isEmpty();
    }
}
