package it.concerto.participation.notice;

import java.util.Locale;

/** A codice fiscale or partita IVA whose check digit is right: 16 characters of a person, 11 digits of an entity. */
public record FiscalCode(String value) {

    private static final String PERSON =
            "[A-Z]{6}[0-9LMNPQRSTUV]{2}[ABCDEHLMPRST][0-9LMNPQRSTUV]{2}[A-Z]" + "[0-9LMNPQRSTUV]{3}[A-Z]";

    /** What a character at an odd position counts: digits and letters from A alike (D.M. 23/12/1976). */
    private static final int[] ODD = {
        1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23
    };

    public FiscalCode {
        if (!isValid(value)) {
            throw new IllegalArgumentException("Check digit is wrong");
        }
    }

    /** Blanks are taken out and letters made capital before the check. */
    public static FiscalCode of(String typed) {
        return new FiscalCode(clean(typed));
    }

    public static boolean isRight(String typed) {
        return isValid(clean(typed));
    }

    /** Whether it is one of a natural person. */
    public boolean isPersonal() {
        return value.length() == 16;
    }

    /** Without blanks and in capitals, right or not. */
    static String clean(String typed) {
        return typed.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }

    private static boolean isValid(String code) {
        return code.length() == 16
                ? code.matches(PERSON) && checkLetter(code) == code.charAt(15)
                : code.matches("\\d{11}") && !code.equals("00000000000") && luhn(code) == 0;
    }

    private static char checkLetter(String code) {
        var sum = 0;
        for (int i = 0; i < 15; i++) {
            var c = code.charAt(i);
            var rank = Character.isDigit(c) ? c - '0' : c - 'A';
            sum += i % 2 == 0 ? ODD[rank] : rank;
        }
        return (char) ('A' + sum % 26);
    }

    private static int luhn(String digits) {
        var sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            var digit = digits.charAt(i) - '0';
            var counted = i % 2 == 0 ? digit : digit * 2;
            sum += counted > 9 ? counted - 9 : counted;
        }
        return sum % 10;
    }

    @Override
    public String toString() {
        return value;
    }
}
