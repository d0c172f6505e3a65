package it.concerto.audit.export;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What people did to the path outside of its tasks, and why. */
@Component
class CaseFileDeeds implements CaseFileSource {

    private final CaseFileRows table;
    private final CaseFileNames names;
    private final MessageSource messages;

    CaseFileDeeds(CaseFileRows table, CaseFileNames names, MessageSource messages) {
        this.table = table;
        this.names = names;
        this.messages = messages;
    }

    @Override
    public CaseFileTable table() {
        return CaseFileTable.DEEDS;
    }

    @Override
    public List<CaseFilePart> read(CaseFileRequest wanted, Consumer<List<Object>> rows) {
        var people = names.in(wanted);
        var cover = names.cover(wanted);
        var locale = LocaleContextHolder.getLocale();
        table.read(
                "select * from cz_path_deed where ambito = :ambito and path = :path and at < :until order by at, id",
                wanted,
                row -> rows.accept(List.of(
                        CaseFileRows.instant(row, "at"),
                        messages.getMessage(
                                row.getString("action"),
                                new Object[] {
                                    row.getString("subject"),
                                    row.getString("before_value"),
                                    row.getString("after_value")
                                },
                                locale),
                        cover.apply(row.getString("reason")),
                        cover.apply(CaseFileRows.text(row, "act")),
                        people.hidden(row.getString("person")),
                        CaseFileRows.absent(row, people))));
        return List.of();
    }
}
