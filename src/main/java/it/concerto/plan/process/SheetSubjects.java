package it.concerto.plan.process;

import it.concerto.path.PathId;
import it.concerto.plan.sheet.SheetDrafting;
import it.concerto.workflow.ProcessVariable;
import it.concerto.workflow.Subjects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Number and title of a sheet. */
@Component
class SheetSubjects implements Subjects {

    private final SheetDrafting drafting;
    private final Words words;

    SheetSubjects(SheetDrafting drafting, Words words) {
        this.drafting = drafting;
        this.words = words;
    }

    @Override
    public Set<String> elements() {
        return Set.of("SheetProcess");
    }

    @Override
    public ProcessVariable<String> variable() {
        return DraftingVariables.SHEET;
    }

    @Override
    public Optional<String> of(String path, String value) {
        var title = drafting.get(PathId.of(path), Integer.parseInt(value)).title();
        return Optional.of(words.official("plan.document.sheet", value, title));
    }
}
