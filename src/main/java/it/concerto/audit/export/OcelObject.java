package it.concerto.audit.export;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Something to which things happened, in the words of OCEL 2.0.
 *
 * @param id unique among the objects of all types
 * @param at since when its attributes are what they are
 */
record OcelObject(String id, OcelType type, Instant at, Map<String, String> attributes, List<OcelRelation> relations) {}
