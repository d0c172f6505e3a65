package it.concerto.audit.web;

import it.concerto.organisation.AmbitoCode;
import java.util.List;
import java.util.Map;

/**
 * Of what somebody may see figures.
 *
 * @param ambito which they look at
 * @param ambiti names of all that they may look at, by their codes
 * @param processes what the processes of the Ambito are called, by their ids
 * @param comuni names of its members
 */
record FigureScope(AmbitoCode ambito, Map<String, String> ambiti, Map<String, String> processes, List<String> comuni) {}
