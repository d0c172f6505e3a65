package it.concerto.forms;

import org.springframework.util.unit.DataSize;

/**
 * How much one submission may bring.
 *
 * @param files at most, all questions together
 * @param largest size of one file
 */
public record UploadLimit(int files, DataSize largest) {

    /** For people who have signed in: the store has its own limit. */
    static final UploadLimit NONE = new UploadLimit(Integer.MAX_VALUE, DataSize.ofBytes(Long.MAX_VALUE));
}
