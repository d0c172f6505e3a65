package it.concerto.attachments;

import it.concerto.identity.Person;
import it.concerto.privacy.Cover;
import it.concerto.search.Entry;
import it.concerto.search.Findable;
import it.concerto.search.Found;
import it.concerto.search.Kind;
import it.concerto.search.Readable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Attached documents are found by their title, by the name of their file and by the task they belong to. */
@Component
class AttachmentEntries implements Findable {

    private final JdbcClient jdbc;
    private final AttachmentRules rules;

    AttachmentEntries(JdbcClient jdbc, AttachmentRules rules) {
        this.jdbc = jdbc;
        this.rules = rules;
    }

    static Entry of(AttachmentRow row) {
        return new Entry(
                Kind.ATTACHMENT,
                row.id(),
                row.ambito(),
                Cover.text(row.title()),
                Cover.text(row.file().name()) + " " + row.about() + " " + row.path());
    }

    @Override
    public Kind kind() {
        return Kind.ATTACHMENT;
    }

    @Override
    public List<Entry> entries() {
        return jdbc.sql("select * from cz_attachment where removed_at is null").query(AttachmentRow::of).list().stream()
                .map(AttachmentEntries::of)
                .toList();
    }

    @Override
    public Readable readable(Person person) {
        return new Readable(
                "exists (select 1 from cz_attachment t where t.id = f.id and t.removed_at is null and "
                        + AttachmentRules.ALLOWED + ")",
                rules.values(person));
    }

    @Override
    public Map<String, Found> show(Person person, Collection<String> ids) {
        return jdbc
                .sql("select * from cz_attachment where removed_at is null and id in (:ids)")
                .param("ids", Readable.any(ids))
                .query(AttachmentRow::of)
                .list()
                .stream()
                .filter(row -> rules.allow(person, row))
                .collect(Collectors.toMap(AttachmentRow::id, AttachmentEntries::found));
    }

    private static Found found(AttachmentRow row) {
        return new Found(
                row.title(),
                row.file().name() + " · " + row.about(),
                row.path(),
                "/attivita/" + row.task() + "/allegati/" + row.id());
    }
}
