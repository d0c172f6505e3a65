package it.concerto.audit.export;

/** As many files are being written as may be at once: each holds a connection of the database for as long as it takes. */
public class ExportsBusy extends Exception {

    private static final long serialVersionUID = 1;
}
