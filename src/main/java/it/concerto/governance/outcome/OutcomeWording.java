package it.concerto.governance.outcome;

import it.concerto.path.Area;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPaths;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of the outcome in Italian, the language of its minutes and mails whatever the reader's. */
@Component
public class OutcomeWording {

    private final PlanningPaths paths;
    private final MessageSource messages;

    OutcomeWording(PlanningPaths paths, MessageSource messages) {
        this.paths = paths;
        this.messages = messages;
    }

    public String of(String key, Object... arguments) {
        return messages.getMessage("governance.outcome." + key, arguments, Locale.ITALIAN);
    }

    public String of(Enum<?> constant) {
        return of(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    /** The areas of the path by their names there. */
    public List<Area> areas(PathId path) {
        return paths.get(path).configuration().areas();
    }

    public String plan(PathId path) {
        return paths.get(path).planName();
    }
}
