package it.concerto.desk.web;

import it.concerto.forms.Submission;

/** Which draft a page goes on with. */
final class Revision {

    private static final String INPUT = "_revision";

    private Revision() {}

    /** 0 if the page says none. */
    static int of(Submission sent) {
        var text = sent.text(INPUT);
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }
}
