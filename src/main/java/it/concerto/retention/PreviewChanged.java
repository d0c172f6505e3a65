package it.concerto.retention;

/** What would go is no longer what somebody has looked at. */
public class PreviewChanged extends Exception {

    private static final long serialVersionUID = 1L;
}
