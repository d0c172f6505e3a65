package it.concerto.path;

/**
 * A service target or essential level (LEPS) that the plan has to reach, as the regional plan words it.
 *
 * @param code short code within the path, e.g. {@code LEPS1}
 * @param name what is to be reached, with unit and minimum
 */
public record ServiceTarget(String code, String name) {}
