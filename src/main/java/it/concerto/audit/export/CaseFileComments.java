package it.concerto.audit.export;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** What officials said to each other about the path and its tasks; what its author deleted is not there. */
@Component
class CaseFileComments implements CaseFileSource {

    private final CaseFileRows table;
    private final CaseFileNames names;

    CaseFileComments(CaseFileRows table, CaseFileNames names) {
        this.table = table;
        this.names = names;
    }

    @Override
    public CaseFileTable table() {
        return CaseFileTable.COMMENTS;
    }

    @Override
    public List<CaseFilePart> read(CaseFileRequest wanted, Consumer<List<Object>> rows) {
        var people = names.in(wanted);
        var cover = names.cover(wanted);
        table.read(
                "select * from cz_comment where ambito = :ambito and path = :path and at < :until order by at, id",
                wanted,
                row -> rows.accept(List.of(
                        CaseFileRows.instant(row, "at"),
                        CaseFileRows.text(row, "about"),
                        cover.apply(row.getString("said")),
                        people.hidden(row.getString("author")),
                        CaseFileRows.absent(row, people))));
        return List.of();
    }
}
