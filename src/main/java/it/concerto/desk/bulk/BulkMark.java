package it.concerto.desk.bulk;

/**
 * Writes down what is done to one of several tasks, in the transaction in which it is done.
 *
 * @param bulk among which it is done
 */
record BulkMark(BulkStore store, String bulk) {

    void done(BulkRow row) {
        store.done(bulk, row.task(), null);
    }

    void undone(BulkRow row) {
        store.undone(bulk, row.task());
    }
}
