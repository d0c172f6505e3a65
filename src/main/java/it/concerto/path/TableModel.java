package it.concerto.path;

/** How an Ambito divides its thematic tables. */
public enum TableModel {
    ONE_PER_AREA,
    ONE_PER_MUNICIPALITY,
    ONE_PER_AREA_ONE_PER_MUNICIPALITY,
    ONE_PER_AREA_GROUP,
    SINGLE_STANDING_TABLE
}
