package it.concerto.audit.export;

import java.util.List;
import java.util.function.Consumer;

/** Tells one table of a case file, row by row. */
interface CaseFileSource {

    CaseFileTable table();

    /**
     * Hands over what happened before the instant of the request, the oldest first, without the names of officials, and with a
     * cover over contacts for whoever reads none.
     *
     * @param rows take as many cells as the table has columns, each a text, an instant or a day
     * @return the files that the rows speak of, as far as the person may have them
     */
    List<CaseFilePart> read(CaseFileRequest wanted, Consumer<List<Object>> rows);
}
