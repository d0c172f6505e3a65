package it.concerto.workflow;

import it.concerto.organisation.AmbitoCode;
import it.concerto.workflow.engine.MovedTerms;
import it.concerto.workflow.engine.PathModels;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells running processes that a day has moved which terms are counted from. */
@Service
@Transactional
public class MovedDates {

    private final RuntimeService runtime;
    private final EngineSession session;
    private final PathModels models;
    private final MovedTerms terms;

    MovedDates(RuntimeService runtime, EngineSession session, PathModels models, MovedTerms terms) {
        this.runtime = runtime;
        this.session = session;
        this.models = models;
        this.terms = terms;
    }

    /**
     * Gives the day its new value in the runs that know it; the due dates of their open tasks follow, each move is kept.
     *
     * @param within variable that singles out the runs among those of the path; {@link ProcessVariable#PATH} for all
     * @param day variable that holds the day
     * @param moved day or instant in ISO form
     * @return how many due dates have moved
     */
    public int tell(
            String path, ProcessVariable<String> within, String value, ProcessVariable<String> day, String moved) {
        return models.ambito(path)
                .map(ambito -> session.inside(AmbitoCode.of(ambito), () -> runtime
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(path)
                        .variableValueEquals(within.name(), value)
                        .list()
                        .stream()
                        .map(ProcessInstance::getId)
                        .mapToInt(run -> terms.move(run, day.name(), moved))
                        .sum()))
                .orElse(0);
    }
}
