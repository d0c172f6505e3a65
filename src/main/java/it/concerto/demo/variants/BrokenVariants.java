package it.concerto.demo.variants;

/** The file of the variants cannot be read; the message is one line: file, line, reason. */
class BrokenVariants extends RuntimeException {

    BrokenVariants(String file, int line, String reason) {
        super(file + ", line " + line + ": " + reason);
    }
}
