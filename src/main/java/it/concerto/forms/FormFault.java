package it.concerto.forms;

/** A form file that cannot be used: what is wrong, where, and in which file. */
public class FormFault extends Exception {

    private final String fileName;
    private final String where;
    private final String reason;

    /** @param where JSON pointer of the component ({@code /components/3/validate/min}) or {@code line 12} */
    public FormFault(String fileName, String where, String reason) {
        super(fileName + ", " + where + ": " + reason);
        this.fileName = fileName;
        this.where = where;
        this.reason = reason;
    }

    public String fileName() {
        return fileName;
    }

    public String where() {
        return where;
    }

    public String reason() {
        return reason;
    }
}
