package it.concerto.governance.outcome;

import it.concerto.path.Area;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPaths;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The words of the outcome: in Italian, the language of its minutes and mails, unless they only label what is shown. */
@Component
public class OutcomeWording {

    private final PlanningPaths paths;
    private final MessageSource messages;
    private final Locale locale;

    @Autowired
    OutcomeWording(PlanningPaths paths, MessageSource messages) {
        this(paths, messages, Locale.ITALIAN);
    }

    private OutcomeWording(PlanningPaths paths, MessageSource messages, Locale locale) {
        this.paths = paths;
        this.messages = messages;
        this.locale = locale;
    }

    /** In the language of whoever looks: for what a form shows, never for what it proposes to store. */
    public OutcomeWording shown() {
        return new OutcomeWording(paths, messages, LocaleContextHolder.getLocale());
    }

    public String of(String key, Object... arguments) {
        return messages.getMessage("governance.outcome." + key, arguments, locale);
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
