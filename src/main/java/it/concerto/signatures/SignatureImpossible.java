package it.concerto.signatures;

/** A signature, or a refusal to sign, that a round cannot take. */
public class SignatureImpossible extends Exception {

    private final String field;

    /** @param field key of the answer that is wrong; empty for the answer as a whole */
    SignatureImpossible(String field, String messageKey) {
        super(messageKey);
        this.field = field;
    }

    public String field() {
        return field;
    }

    public String messageKey() {
        return String.valueOf(getMessage());
    }
}
