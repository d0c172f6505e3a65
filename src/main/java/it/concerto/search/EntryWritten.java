package it.concerto.search;

/**
 * Something can be found from now on, or by other words than before; announced in the transaction that writes it.
 *
 * @param isNew whether it has never been found by any words: then none have to be forgotten
 */
public record EntryWritten(Entry entry, boolean isNew) {

    /** Something that has just come into being. */
    public static EntryWritten first(Entry entry) {
        return new EntryWritten(entry, true);
    }

    /** Something that may have been found by other words. */
    public static EntryWritten again(Entry entry) {
        return new EntryWritten(entry, false);
    }
}
