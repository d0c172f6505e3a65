package it.concerto.audit.reads;

import it.concerto.organisation.AmbitoCode;
import org.jspecify.annotations.Nullable;

/**
 * To what something belongs that somebody reads.
 *
 * @param path null for all paths of the Ambito
 * @param onBehalfOf username of the absent person in whose place they read it, or null
 */
public record ReadPlace(AmbitoCode ambito, @Nullable String path, @Nullable String onBehalfOf) {}
