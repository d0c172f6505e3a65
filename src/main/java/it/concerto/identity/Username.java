package it.concerto.identity;

import java.util.Locale;

/** A user name as people type it at the door. */
public final class Username {

    private Username() {}

    /** The one way to read it: were the throttle to read it otherwise, blanks around it would give new attempts. */
    public static String of(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }
}
