package it.concerto.files;

/** Tables of text as the spreadsheets of an Italian office open them: UTF-8 that says so, cells parted by semicolons. */
public final class CsvText {

    public static final String BYTE_ORDER_MARK = "\uFEFF";
    public static final String SEPARATOR = ";";
    public static final String LINE_END = "\r\n";

    /** What makes spreadsheets compute, in half and full width. */
    private static final String BEGINS_A_FORMULA = "=+-@|%\uFF1D\uFF0B\uFF0D\uFF20";

    private CsvText() {}

    /** A cell with these words, which can never be taken for a formula. */
    public static String cell(String words) {
        return '"' + harmless(words).replace("\"", "\"\"") + '"';
    }

    /** An apostrophe in front says that what follows is text; it counts what a spreadsheet skips at the beginning. */
    private static String harmless(String words) {
        var start = words.stripLeading();
        var leads = !words.isEmpty() && words.charAt(0) < ' ';
        var isFormula = !start.isEmpty() && BEGINS_A_FORMULA.indexOf(start.charAt(0)) >= 0;
        return leads || isFormula ? "'" + words : words;
    }
}
