package it.concerto.documents;

import java.time.Instant;

/**
 * That a file of a document was filed, without what the document is called.
 *
 * @param document id of the document
 * @param number of the version, from 1
 */
public record FiledVersion(String document, String path, String kind, int number, Instant at) {}
