package it.concerto.workflow.models;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.OutputEntry;

/** The decision table {@code dueDates}: its outputs are rules that {@link DueRule} reads. */
final class DueTable {

    private static final String ID = "dueDates";

    private DueTable() {}

    /** @param content of a decision table in which nothing else is wrong */
    static List<Flaw> flaws(String name, byte[] content) {
        var model = Dmn.readModelFromStream(new ByteArrayInputStream(content));
        if (!(model.getModelElementById(ID) instanceof Decision)) {
            return List.of();
        }
        return model.getModelElementsByType(OutputEntry.class).stream()
                .flatMap(entry -> flaw(name, entry).stream())
                .toList();
    }

    private static Optional<Flaw> flaw(String name, OutputEntry entry) {
        var text = entry.getTextContent().strip();
        try {
            DueRule.of(text.replaceAll("^\"|\"$", ""));
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(new Flaw(name, 0, entry.getId(), String.valueOf(e.getMessage())));
        }
    }
}
