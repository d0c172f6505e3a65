package it.concerto.participation.notice.web;

import it.concerto.forms.AnswerBinder;
import it.concerto.forms.FieldError;
import it.concerto.forms.Form;
import it.concerto.forms.FormFault;
import it.concerto.forms.FormJudge;
import it.concerto.forms.FormView;
import it.concerto.forms.FormViews;
import it.concerto.forms.Submission;
import it.concerto.forms.Verdict;
import it.concerto.participation.notice.Expression;
import it.concerto.participation.notice.Manifestation.Channel;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPaths;
import it.concerto.workflow.TranslatedForms;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The one form of a manifestation of interest, on the desk and in public. */
@Component
public class ManifestationForm {

    private static final String FILE = "forms/participation/express-interest.form";

    private final Form form;
    private final TranslatedForms translated;
    private final FormViews views;
    private final FormJudge judge;
    private final AnswerBinder binder;
    private final PlanningPaths paths;

    ManifestationForm(
            TranslatedForms translated, FormViews views, FormJudge judge, AnswerBinder binder, PlanningPaths paths)
            throws IOException, FormFault {
        this.form = Form.parse(FILE, new ClassPathResource(FILE).getContentAsString(StandardCharsets.UTF_8));
        this.translated = translated;
        this.views = views;
        this.judge = judge;
        this.binder = binder;
        this.paths = paths;
    }

    /** @param office whether an official registers what came by mail, PEC or on paper */
    public FormView view(PathId path, boolean office, @Nullable Submission typed, List<FieldError> errors) {
        return views.view(translated.of(form), given(path, office), typed, errors);
    }

    public Verdict judge(PathId path, boolean office, Submission submission) {
        return judge.judge(translated.of(form), given(path, office), submission);
    }

    /** A citizen speaks for themselves: the form does not ask them for a representative. */
    public Expression expression(Verdict.Accepted accepted) {
        var answer = new HashMap<>(accepted.answer());
        if (answer.get("areas") instanceof List<?> areas) {
            answer.put(
                    "areas",
                    areas.stream()
                            .map(area -> spoken((Map<?, ?>) area, answer.get("legalName")))
                            .toList());
        }
        return binder.bind(Expression.class, answer);
    }

    private static Map<Object, @Nullable Object> spoken(Map<?, ?> area, @Nullable Object self) {
        var spoken = new HashMap<Object, @Nullable Object>(area);
        spoken.putIfAbsent("representative", self);
        return spoken;
    }

    Arrival arrival(Verdict.Accepted accepted) {
        return binder.bind(Arrival.class, accepted.answer());
    }

    private Map<String, Object> given(PathId path, boolean office) {
        var configuration = paths.get(path).configuration();
        var areas = configuration.areas().stream()
                .map(area -> Map.of("value", area.code(), "label", area.name()))
                .toList();
        var given = new HashMap<String, Object>();
        given.put("areaOptions", areas);
        given.put("office", office);
        given.put("pactRequired", configuration.pactRequired());
        if (!office) {
            given.put("areas", List.of(Map.of()));
        }
        return given;
    }

    /** When and how a manifestation came that an official registers. */
    record Arrival(LocalDateTime receivedAt, Channel channel) {}
}
