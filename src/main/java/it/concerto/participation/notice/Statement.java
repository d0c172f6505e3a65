package it.concerto.participation.notice;

import it.concerto.files.FileRef;
import java.util.List;

/**
 * That a manifestation is the one that counts, as its legal representative declares.
 *
 * @param manifestation id of the one it speaks for
 * @param signer name of the legal representative
 * @param files the signed declaration, and the identity document if it was signed by hand
 */
public record Statement(String manifestation, String signer, List<FileRef> files) {}
