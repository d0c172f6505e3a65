package it.concerto.participation.notice;

import java.time.LocalDate;

/**
 * How the notice was made public.
 *
 * @param protocol e.g. 12345/2022
 * @param alboTo last day in the albo pretorio, included
 */
public record Publication(String protocol, LocalDate alboFrom, LocalDate alboTo) {}
