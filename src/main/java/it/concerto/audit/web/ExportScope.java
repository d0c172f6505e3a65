package it.concerto.audit.web;

import it.concerto.organisation.AmbitoCode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Of what somebody may have the history as a file.
 *
 * @param path business key, or null for all paths of the Ambiti
 * @param ambiti their names by their codes; one if it is about a path
 * @param processes what the processes are called, by their ids
 */
record ExportScope(@Nullable String path, Map<AmbitoCode, String> ambiti, Map<String, String> processes) {

    /** Of the page; that of the file is below it. */
    public String address() {
        return path == null ? "/verifiche/esporta" : "/percorsi/" + path + "/esporta";
    }

    public boolean isOnePath() {
        return path != null;
    }
}
