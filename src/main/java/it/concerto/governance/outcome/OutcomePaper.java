package it.concerto.governance.outcome;

import it.concerto.documents.Classification;
import it.concerto.documents.DocumentKind;
import it.concerto.documents.Documents;
import it.concerto.documents.Documents.Filing;
import it.concerto.documents.Readers;
import it.concerto.files.FileRef;
import it.concerto.files.FileStore;
import it.concerto.path.Area;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** Writes the minutes of the outcome meeting down as people read them, and files them. */
@Component
class OutcomePaper {

    private final OutcomeRecord facts;
    private final OutcomeWording wording;
    private final SpringTemplateEngine templates;
    private final FileStore files;
    private final Documents documents;

    OutcomePaper(
            OutcomeRecord facts,
            OutcomeWording wording,
            SpringTemplateEngine templates,
            FileStore files,
            Documents documents) {
        this.facts = facts;
        this.wording = wording;
        this.templates = templates;
        this.files = files;
        this.documents = documents;
    }

    String title(Outcome outcome) {
        return wording.of("minutes.title", outcome.number());
    }

    List<Area> areas(Outcome outcome) {
        return wording.areas(outcome.path());
    }

    /** Files the minutes for the office, for those who sign them and for the referents whose substitutes sign. */
    FileRef file(Outcome outcome, Map<String, String> agreements, Collection<Integer> sheets, List<String> signers) {
        var record = facts.of(outcome);
        var html = html(outcome, record, agreements, sheets).getBytes(StandardCharsets.UTF_8);
        var file = files.store("verbale-esito-%s-%d.html".formatted(outcome.path(), outcome.number()), html);
        var concerned = new HashSet<>(signers);
        record.positions().forEach(position -> concerned.add(position.referent().username()));
        var readers = new Readers(Set.of(), Set.copyOf(concerned));
        documents.file(
                outcome.path(),
                new Filing(DocumentKind.OUTCOME_MINUTES, title(outcome), Classification.INTERNAL, readers),
                file);
        return file;
    }

    private String html(
            Outcome outcome, OutcomeRecord.Facts record, Map<String, String> agreements, Collection<Integer> sheets) {
        var model = new HashMap<String, Object>();
        model.put("title", title(outcome));
        model.put("plan", wording.plan(outcome.path()));
        model.put("outcome", outcome);
        model.put("record", record);
        model.put("areas", areas(outcome));
        model.put("agreements", agreements);
        model.put("sheets", facts.sheets(outcome, sheets));
        return templates.process("governance/outcome-minutes", new Context(Locale.ITALIAN, model));
    }
}
