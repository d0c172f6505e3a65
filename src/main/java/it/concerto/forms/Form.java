package it.concerto.forms;

import java.io.InputStream;

/** The questions of one user task, read from a form-js file and checked: whatever is in here can be shown and judged. */
public final class Form {

    private final String fileName;
    private final String id;

    private Form(String fileName, String id) {
        this.fileName = fileName;
        this.id = id;
    }

    /**
     * Reads a form-js file.
     *
     * @param fileName how faults name the file, e.g. {@code forms/participation/publish-notice.form}
     * @throws FormFault if it is no form-js, uses what the product does not support, or breaks its limits
     */
    public static Form parse(String fileName, InputStream json) throws FormFault {
        throw new UnsupportedOperationException("not yet");
    }

    /** Reads a form-js file that is already text. */
    public static Form parse(String fileName, String json) throws FormFault {
        throw new UnsupportedOperationException("not yet");
    }

    /** Id of the form, e.g. {@code publishNotice}. */
    public String id() {
        return id;
    }

    public String fileName() {
        return fileName;
    }
}
