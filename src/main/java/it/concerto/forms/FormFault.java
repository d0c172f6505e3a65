package it.concerto.forms;

/** A form file that cannot be used: what is wrong, where, and in which file. */
public class FormFault extends Exception {

    private final String fileName;
    private final int line;
    private final String where;
    private final String reason;

    /** @param where JSON pointer of the component ({@code /components/3/validate/min}) or {@code line 12} */
    public FormFault(String fileName, String where, String reason) {
        this(fileName, 0, where, reason);
    }

    /** @param line of what {@code where} points to; 0 if it names the line itself, or there is none */
    FormFault(String fileName, int line, String where, String reason) {
        super(fileName + (line > 0 ? ", line " + line : "") + ", " + where + ": " + reason);
        this.fileName = fileName;
        this.line = line;
        this.where = where;
        this.reason = reason;
    }

    public String fileName() {
        return fileName;
    }

    public int line() {
        return line;
    }

    public String where() {
        return where;
    }

    public String reason() {
        return reason;
    }
}
