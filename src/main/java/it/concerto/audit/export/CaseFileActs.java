package it.concerto.audit.export;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The acts that were adopted on the path. */
@Component
class CaseFileActs implements CaseFileSource {

    private final CaseFileRows table;
    private final MessageSource messages;

    CaseFileActs(CaseFileRows table, MessageSource messages) {
        this.table = table;
        this.messages = messages;
    }

    @Override
    public CaseFileTable table() {
        return CaseFileTable.ACTS;
    }

    @Override
    public List<CaseFilePart> read(CaseFileRequest wanted, Consumer<List<Object>> rows) {
        var locale = LocaleContextHolder.getLocale();
        table.read(
                """
                select a.act_year, a.number, a.subject, a.dated, a.result, a.albo_from, a.albo_to, a.effective_from from cz_act a
                where a.ambito = :ambito and a.path = :path and a.issued_at < :until order by a.dated, a.act_year, a.number
                """,
                wanted,
                row -> rows.accept(List.of(
                        row.getInt("number") + "/" + row.getInt("act_year"),
                        row.getString("subject"),
                        CaseFileRows.day(row, "dated"),
                        messages.getMessage("audit.answer.result." + row.getString("result"), null, locale),
                        CaseFileRows.day(row, "albo_from"),
                        CaseFileRows.day(row, "albo_to"),
                        CaseFileRows.day(row, "effective_from"))));
        return List.of();
    }
}
