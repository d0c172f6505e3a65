package it.concerto.forms.schema;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a number must be like.
 *
 * @param decimals most digits after the comma, or null for any
 * @param increment the number is a multiple of it, or null for any
 */
public record NumberRules(
        boolean required, Setting min, Setting max, @Nullable Integer decimals, @Nullable BigDecimal increment) {}
