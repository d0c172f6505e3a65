package it.concerto.audit.export;

/** @param object id of the object that an event, or another object, has to do with */
record OcelRelation(String object, String qualifier) {}
