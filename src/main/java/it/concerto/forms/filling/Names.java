package it.concerto.forms.filling;

/** Names of the inputs a page sends besides the questions. Keys begin with a letter, so none can be mistaken for one. */
public final class Names {

    /** After the path of a list: how many rows it has; a row of unticked boxes sends nothing else. */
    public static final String ROWS = "._rows";

    /** After the path of a row: which of the given rows it was. */
    public static final String ORIGIN = "._origin";

    /** After the path of a file input: handles of files sent earlier that stay. */
    public static final String KEPT = "._kept";

    /** Marks what comes from a page of ours. */
    public static final String PAGE = "_page";

    /** Paths of the conditional inputs that the page showed. */
    public static final String SHOWN = "_shown";

    /** What the form had been given when it was shown. */
    public static final String READING = "_read";

    /** Button: show the form again as the answers so far demand it. */
    public static final String REFRESH = "_refresh";

    /** Button, before the path of a list: one row more. */
    public static final String ADD = "_add.";

    /** Button, before the path of a row: take it away. */
    public static final String REMOVE = "_remove.";

    private Names() {}
}
