package it.concerto.workflow;

import it.concerto.identity.People;
import it.concerto.workflow.KeptAnswers.Head;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The names of the people, tasks and stages of answers, as whoever looks reads them. */
@Component
class AnswerNames {

    private final People people;
    private final ElementNames elements;

    AnswerNames(People people, ElementNames elements) {
        this.people = people;
        this.elements = elements;
    }

    List<LoggedAnswer> of(List<Head> rows) {
        var names = people.names(rows.stream()
                .flatMap(row -> Stream.concat(Stream.of(row.person()), Stream.ofNullable(row.onBehalfOf())))
                .collect(Collectors.toSet()));
        return rows.stream()
                .map(row -> new LoggedAnswer(
                        row.task(),
                        elements.of(row.process(), row.key(), row.name()),
                        row.key(),
                        elements.ofProcess(row.process(), row.stage()),
                        row.subject(),
                        row.person(),
                        row.onBehalfOf(),
                        row.at()))
                .map(answer -> answer.named(names))
                .toList();
    }
}
