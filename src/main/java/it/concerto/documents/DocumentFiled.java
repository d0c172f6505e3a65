package it.concerto.documents;

import it.concerto.files.FileRef;
import it.concerto.organisation.AmbitoCode;
import it.concerto.path.PathId;

/** A version of a document was filed; said in the transaction in which it was. */
record DocumentFiled(AmbitoCode ambito, PathId path, DocumentId document, int version, FileRef file) {}
