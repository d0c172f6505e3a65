package it.concerto.audit.export;

import it.concerto.files.FileRef;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * The documents that officials attached to tasks, with those that were removed. No cover fits what a file says: whoever reads no
 * contacts has those that they attached themselves.
 */
@Component
class CaseFileAttachments implements CaseFileSource {

    private final CaseFileRows table;
    private final CaseFileNames names;

    CaseFileAttachments(CaseFileRows table, CaseFileNames names) {
        this.table = table;
        this.names = names;
    }

    @Override
    public CaseFileTable table() {
        return CaseFileTable.ATTACHMENTS;
    }

    @Override
    public List<CaseFilePart> read(CaseFileRequest wanted, Consumer<List<Object>> rows) {
        var people = names.in(wanted);
        var cover = names.cover(wanted);
        var clear = names.inClear(wanted);
        var me = wanted.person().username();
        var parts = new ArrayList<CaseFilePart>();
        table.read(
                "select * from cz_attachment where ambito = :ambito and path = :path and at < :until order by at, id",
                wanted,
                row -> {
                    var file = new FileRef(row.getString("sha256"), row.getString("file_name"));
                    var author = row.getString("author");
                    var removed = CaseFileRows.instant(row, "removed_at");
                    var open = removed.equals("") && (clear || author.equals(me));
                    if (open) {
                        parts.add(names.part("allegati", parts.size() + 1, file));
                    }
                    rows.accept(List.of(
                            CaseFileRows.instant(row, "at"),
                            row.getString("about"),
                            cover.apply(row.getString("title")),
                            open ? parts.get(parts.size() - 1).name() : cover.apply(file.name()),
                            file.sha256(),
                            people.hidden(author),
                            CaseFileRows.absent(row, people),
                            removed,
                            cover.apply(CaseFileRows.text(row, "reason"))));
                });
        return parts;
    }
}
