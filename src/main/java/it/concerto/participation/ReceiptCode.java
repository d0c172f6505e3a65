package it.concerto.participation;

import it.concerto.hashing.Sha256;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * By what a participant finds their manifestation again: 28 characters of 32, 140 bits by chance. A page makes it with the
 * blank form, so that the same form sent twice is known again. Links that open one paper end in such a code, too.
 */
public record ReceiptCode(String value) {

    /** Without I, L, O and U, which people mistake for others. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 28;
    private static final int GROUP = 4;
    private static final SecureRandom CHANCE = new SecureRandom();

    public ReceiptCode {
        if (value.length() != LENGTH || !value.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)) {
            throw new IllegalArgumentException("Not a receipt code");
        }
    }

    public static ReceiptCode random() {
        return new ReceiptCode(CHANCE.ints(LENGTH, 0, ALPHABET.length())
                .mapToObj(i -> String.valueOf(ALPHABET.charAt(i)))
                .collect(Collectors.joining()));
    }

    /** As people type it: small letters, blanks, hyphens, O for zero, I and L for one. */
    public static Optional<ReceiptCode> typed(String text) {
        var clean = text.replaceAll("[\\s\\p{Pd}]", "")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        try {
            return Optional.of(new ReceiptCode(clean));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** In groups, as people read it. */
    public String inGroups() {
        return value.replaceAll("(.{" + GROUP + "})(?!$)", "$1-");
    }

    /** What the product keeps of it. */
    public String digest() {
        return Sha256.of(value);
    }

    /** The code stays out of logs. */
    @Override
    public String toString() {
        return "ReceiptCode";
    }
}
