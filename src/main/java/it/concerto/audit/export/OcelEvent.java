package it.concerto.audit.export;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Something that happened, in the words of OCEL 2.0.
 *
 * @param type what is called the same is the same kind of event
 */
record OcelEvent(String id, String type, Instant at, Map<String, String> attributes, List<OcelRelation> relations) {}
