package it.concerto.forms.schema;

/** What is wrong with a form file, and where. */
public class SchemaFault extends Exception {

    private final String where;

    SchemaFault(String where, String reason) {
        super(reason);
        this.where = where;
    }

    /** JSON pointer, or line and column. */
    public String where() {
        return where;
    }
}
