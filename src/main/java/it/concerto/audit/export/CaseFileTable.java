package it.concerto.audit.export;

import java.util.List;

/** What people wrote and what was sent, each a table of a case file. */
enum CaseFileTable {
    ANSWERS("risposte", "when", "task", "subject", "person", "onBehalfOf", "question", "answer"),
    DEEDS("interventi", "when", "deed", "reason", "basis", "person", "onBehalfOf"),
    ACTS("atti", "act", "subject", "dated", "result", "posted", "postedUntil", "effective"),
    COMMENTS("commenti", "when", "about", "said", "person", "onBehalfOf"),
    ATTACHMENTS("allegati", "when", "about", "title", "file", "hash", "person", "onBehalfOf", "removed", "removedWhy"),
    MAILS("posta", "when", "recipient", "address", "subject", "standing", "sent", "text");

    private final String file;
    private final List<String> heads;

    CaseFileTable(String file, String... heads) {
        this.file = file;
        this.heads = List.of(heads);
    }

    /** Its name in the case file, without what comes after the dot. */
    String file() {
        return file;
    }

    /** What stands above its columns, below {@code audit.casefile.head.} */
    List<String> heads() {
        return heads;
    }
}
