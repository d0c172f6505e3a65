package it.concerto.audit.export;

/** The files that can be had. */
public enum ExportFormat {
    /** IEEE 1849-2023, for process mining by cases. */
    XES("xes", "application/xml"),
    /** OCEL 2.0, for process mining by objects. */
    OCEL_JSON("jsonocel", "application/json"),
    /** The same as a database. */
    OCEL_SQLITE("sqlite", "application/vnd.sqlite3"),
    /** For spreadsheets. */
    CSV("csv", "text/csv;charset=UTF-8");

    private final String extension;
    private final String mediaType;

    ExportFormat(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    public String extension() {
        return extension;
    }

    public String mediaType() {
        return mediaType;
    }
}
