package it.concerto.demo;

/** What of the demonstration is loaded before what, for {@code @Order}. */
public final class LoadingOrder {

    /** Ambiti with their seats. */
    public static final int AMBITI = 10;

    /** Accounts and roles. */
    public static final int PEOPLE = 20;

    /** Paths, whose first tasks need people. */
    public static final int PATHS = 30;

    private LoadingOrder() {}
}
