package it.concerto.notifications;

import java.util.regex.Pattern;

/** Codes by which the recipient of a mail reads what is theirs: whoever looks at the mails of the office does not see them. */
final class HiddenCodes {

    /** Seven groups of four, without the letters that people mistake. */
    private static final Pattern CODE = Pattern.compile("\\b(?:[0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}\\b");

    private static final String HIDDEN = "•••• ••••";

    private HiddenCodes() {}

    static Mail.Body in(Mail.Body body) {
        return new Mail.Body(body.subject(), hide(body.text()), hide(body.html()), body.invitation());
    }

    private static String hide(String text) {
        return CODE.matcher(text).replaceAll(HIDDEN);
    }
}
