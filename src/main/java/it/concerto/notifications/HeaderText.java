package it.concerto.notifications;

/** Text for the head of a mail, where a line break would begin a header of somebody else's making. */
final class HeaderText {

    private HeaderText() {}

    /**
     * The text itself.
     *
     * @throws IllegalArgumentException if it holds a control character or a Unicode line or paragraph separator
     */
    static String of(String what, String text) {
        if (text.codePoints().anyMatch(HeaderText::isForbidden)) {
            throw new IllegalArgumentException("A control character in the " + what + " of a mail");
        }
        return text;
    }

    private static boolean isForbidden(int character) {
        return Character.isISOControl(character) || character == 0x2028 || character == 0x2029;
    }
}
