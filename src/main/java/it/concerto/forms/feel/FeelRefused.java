package it.concerto.forms.feel;

/** An expression that a form may not contain; the message says why. */
public class FeelRefused extends Exception {

    FeelRefused(String reason) {
        super(reason);
    }
}
