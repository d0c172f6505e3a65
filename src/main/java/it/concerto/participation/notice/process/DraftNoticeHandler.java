package it.concerto.participation.notice.process;

import it.concerto.files.FileRef;
import it.concerto.participation.ParticipationWording;
import it.concerto.participation.notice.Notice;
import it.concerto.participation.notice.Notice.Template;
import it.concerto.participation.notice.Notices;
import it.concerto.path.PathConfiguration.Access;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPaths;
import it.concerto.workflow.AnswerHandler;
import it.concerto.workflow.Answers;
import it.concerto.workflow.EnteredDay;
import it.concerto.workflow.LateEntries;
import it.concerto.workflow.RuleBroken;
import it.concerto.workflow.TaskInHand;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the notice (B2). */
@Answers(form = "draftNotice")
class DraftNoticeHandler implements AnswerHandler<DraftNoticeHandler.Answer> {

    private final Notices notices;
    private final PlanningPaths planningPaths;
    private final ParticipationWording wording;
    private final LateEntries late;

    DraftNoticeHandler(Notices notices, PlanningPaths planningPaths, ParticipationWording wording, LateEntries late) {
        this.notices = notices;
        this.planningPaths = planningPaths;
        this.wording = wording;
        this.late = late;
    }

    @Override
    public Map<String, Object> given(TaskInHand task) {
        var path = PathId.of(task.path());
        var planning = planningPaths.get(path);
        var given = new HashMap<String, Object>();
        given.put("title", wording.of("notice.title", planning.planName()));
        given.put("legalBases", wording.of("notice.legalBases"));
        given.put("purpose", wording.of("notice.purpose"));
        given.put("access", planning.configuration().access().name());
        if (planning.configuration().manifestationDeadline() != null) {
            given.put(
                    "deadline", planning.configuration().manifestationDeadline().toString());
        }
        given.put("channels", List.of("PORTAL"));
        given.put("contact", wording.of("notice.contact"));
        given.put("oneRepresentative", planning.configuration().oneRepresentativePerArea());
        notices.find(path).ifPresent(draft -> given.putAll(DraftNoticeGiven.of(draft)));
        given.put("invited", InvitedRow.given(notices.invited(path)));
        return given;
    }

    @Override
    public void accept(TaskInHand task, Answer answer) throws RuleBroken {
        notices.draft(
                PathId.of(task.path()),
                new Notice.Content(
                        answer.title(),
                        answer.legalBases(),
                        answer.text(),
                        answer.purpose(),
                        answer.channels(),
                        answer.address(),
                        answer.participants(),
                        answer.contact(),
                        answer.templates()),
                answer.access(),
                answer.deadline(),
                InvitedRow.recipients(answer.invited()),
                answer.reason());
        if (answer.deadline() != null) {
            var deadline = answer.deadline().toLocalDate();
            late.take(task, EnteredDay.announced("participation.deed.lateDeadline", deadline, answer.reason()));
        }
    }

    /** What the form asks. */
    record Answer(
            String title,
            String legalBases,
            String text,
            String purpose,
            Access access,
            @Nullable LocalDateTime deadline,
            List<String> channels,
            @Nullable String address,
            @Nullable String participants,
            String contact,
            List<InvitedRow> invited,
            @Nullable String reason,
            @Nullable FileRef manifestationTemplate,
            @Nullable FileRef pactTemplate,
            @Nullable FileRef proposalTemplate,
            @Nullable FileRef privacyTemplate) {

        List<Template> templates() {
            var files = new EnumMap<Template.Kind, @Nullable FileRef>(Template.Kind.class);
            files.put(Template.Kind.MANIFESTATION, manifestationTemplate);
            files.put(Template.Kind.PACT, pactTemplate);
            files.put(Template.Kind.PROPOSAL, proposalTemplate);
            files.put(Template.Kind.PRIVACY, privacyTemplate);
            var templates = new ArrayList<Template>();
            files.forEach((kind, file) -> {
                if (file != null) {
                    templates.add(new Template(kind, file));
                }
            });
            return templates;
        }
    }
}
