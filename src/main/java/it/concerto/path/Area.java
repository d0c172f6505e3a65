package it.concerto.path;

/**
 * A strategic area of the plan. Areas are data of the path (BR-05): their number and wording differ by plan and Ambito.
 *
 * @param code short code within the path, e.g. {@code A3}
 * @param key what stays the same between Ambiti that word it differently, e.g. {@code INVECCHIAMENTO}
 * @param name in the wording of the Ambito
 */
public record Area(String code, String key, String name) {}
