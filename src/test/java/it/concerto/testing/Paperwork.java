package it.concerto.testing;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.forms.AnswerBinder;
import it.concerto.forms.Form;
import it.concerto.forms.FormFault;
import it.concerto.forms.FormJudge;
import it.concerto.forms.Submission;
import it.concerto.forms.Verdict;
import it.concerto.workflow.AnswerHandler;
import it.concerto.workflow.Answers;
import it.concerto.workflow.RuleBroken;
import it.concerto.workflow.TaskInHand;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import org.springframework.core.ResolvableType;

/** Fills in forms as a person would: with the form's own file, what its handler gives, and what is typed. */
public final class Paperwork {

    private final ApplicationContext beans;
    private final String folder;

    /** @param beans the form engine, the handlers and what they need */
    public Paperwork(ApplicationContext beans, String folder) {
        this.beans = beans;
        this.folder = folder;
    }

    /** Answers the form with what is given and what is typed over it. */
    public void answer(String file, TaskInHand task, Map<String, ?> typed) throws RuleBroken {
        var verdict = judge(file, task, typed);
        assertThat(verdict).as(verdict.toString()).isInstanceOf(Verdict.Accepted.class);
        var handler = handler(form(file).id());
        var answer = beans.getBean(AnswerBinder.class).bind(answerOf(handler), ((Verdict.Accepted) verdict).answer());
        accept(handler, task, answer);
    }

    public Verdict judge(String file, TaskInHand task, Map<String, ?> typed) {
        var form = form(file);
        var given = handler(form.id()).given(task);
        var values = new HashMap<String, Object>(given);
        values.putAll(typed);
        return beans.getBean(FormJudge.class).judge(form, given, Submission.of(values));
    }

    public Map<String, Object> given(String file, TaskInHand task) {
        return handler(form(file).id()).given(task);
    }

    /** The rows that a list of the form begins with, to be written on. */
    @SuppressWarnings("unchecked") // rows of a dynamic list are maps by name
    public List<Map<String, Object>> rows(String file, TaskInHand task, String list) {
        return ((List<Map<String, Object>>) given(file, task).get(list))
                .stream().map(row -> (Map<String, Object>) new HashMap<>(row)).toList();
    }

    /** That the form asks for everything its handler takes. */
    public void fits(String file) {
        var form = form(file);
        assertThat(beans.getBean(AnswerBinder.class).mismatches(form, answerOf(handler(form.id()))))
                .as(file)
                .isEmpty();
    }

    @SuppressWarnings("unchecked") // a handler takes the record it names
    private static <A extends Record> void accept(AnswerHandler<A> handler, TaskInHand task, Record answer)
            throws RuleBroken {
        handler.accept(task, (A) answer);
    }

    private AnswerHandler<?> handler(String form) {
        return beans.getBeansOfType(AnswerHandler.class).values().stream()
                .filter(handler ->
                        handler.getClass().getAnnotation(Answers.class).form().equals(form))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nobody answers " + form));
    }

    private static Class<? extends Record> answerOf(AnswerHandler<?> handler) {
        return ResolvableType.forClass(handler.getClass())
                .as(AnswerHandler.class)
                .getGeneric(0)
                .resolve(Record.class)
                .asSubclass(Record.class);
    }

    private Form form(String file) {
        var name = "forms/" + folder + "/" + file + ".form";
        try (var json = getClass().getClassLoader().getResourceAsStream(name)) {
            return Form.parse(name, json);
        } catch (FormFault | java.io.IOException e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }
}
