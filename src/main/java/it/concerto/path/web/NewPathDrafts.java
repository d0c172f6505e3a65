package it.concerto.path.web;

import it.concerto.drafts.Draft;
import it.concerto.drafts.DraftKeptElsewhere;
import it.concerto.drafts.DraftPlace;
import it.concerto.drafts.Drafts;
import it.concerto.forms.SubmissionReader;
import it.concerto.identity.Person;
import it.concerto.organisation.AmbitoCode;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.stereotype.Component;
import org.springframework.validation.DataBinder;

/** The draft of a path that somebody describes: of each Ambito one. */
@Component
class NewPathDrafts {

    private final Drafts drafts;
    private final SubmissionReader submissions;

    NewPathDrafts(Drafts drafts, SubmissionReader submissions) {
        this.drafts = drafts;
        this.submissions = submissions;
    }

    Optional<Draft> find(Person person, AmbitoCode ambito) {
        return drafts.find(person, DraftPlace.newPath(ambito));
    }

    /** While somebody types. */
    Draft keep(Person person, AmbitoCode ambito, HttpServletRequest request) throws DraftKeptElsewhere {
        var sent = submissions.typed(request);
        return drafts.keep(person, DraftPlace.newPath(ambito), submissions.carried(sent), Draft.revision(sent));
    }

    /** What was sent, by the button or to start the path. */
    Draft replace(Person person, AmbitoCode ambito, HttpServletRequest request) {
        return drafts.replace(person, DraftPlace.newPath(ambito), submissions.carried(submissions.typed(request)));
    }

    void discard(Person person, AmbitoCode ambito) {
        drafts.discard(person, DraftPlace.newPath(ambito));
    }

    /** The form as the page would send it. */
    static NewPathForm form(Draft draft) {
        var binder = new DataBinder(null, "typed");
        binder.setTargetType(ResolvableType.forClass(NewPathForm.class));
        binder.construct(new Fields(draft.fields()));
        return (NewPathForm) Objects.requireNonNull(binder.getTarget());
    }

    private record Fields(Map<String, List<String>> texts) implements DataBinder.ValueResolver {

        @Override
        public @Nullable Object resolveValue(String name, Class<?> type) {
            var sent = texts.getOrDefault(name, List.of());
            return sent.isEmpty() ? null : sent.get(0);
        }

        @Override
        public Set<String> getNames() {
            return texts.keySet();
        }
    }
}
