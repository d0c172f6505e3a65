package it.concerto.plan.process;

import it.concerto.organisation.Ambiti;
import it.concerto.path.PathId;
import it.concerto.plan.context.SocialContext;
import it.concerto.plan.context.SocialContext.Figure;
import it.concerto.plan.context.SocialContexts;
import it.concerto.workflow.AnswerHandler;
import it.concerto.workflow.Answers;
import it.concerto.workflow.TaskInHand;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Takes the social report. */
@Answers(form = "describeContext")
class DescribeContextHandler implements AnswerHandler<SocialContext> {

    private final SocialContexts contexts;
    private final Ambiti ambiti;

    DescribeContextHandler(SocialContexts contexts, Ambiti ambiti) {
        this.contexts = contexts;
        this.ambiti = ambiti;
    }

    @Override
    public Map<String, Object> given(TaskInHand task) {
        var ambito = ambiti.get(task.ambito());
        var places = Stream.concat(
                        Stream.of("Ambito di " + ambito.name()),
                        ambito.members().stream().map(member -> member.name()))
                .map(place -> Options.option(place, place))
                .toList();
        var context = contexts.of(PathId.of(task.path())).orElse(SocialContext.EMPTY);
        return Map.of("places", places, "narrative", context.narrative(), "figures", rows(context.figures()));
    }

    private static List<Map<String, Object>> rows(List<Figure> figures) {
        return figures.stream().map(DescribeContextHandler::row).toList();
    }

    private static Map<String, Object> row(Figure figure) {
        var row = new HashMap<String, Object>(Map.of(
                "name", figure.name(),
                "municipality", figure.municipality(),
                "year", figure.year(),
                "countsPeople", figure.countsPeople(),
                "source", figure.source()));
        if (figure.value() != null) {
            row.put("value", figure.value());
        }
        return row;
    }

    @Override
    public void accept(TaskInHand task, SocialContext answer) {
        contexts.write(PathId.of(task.path()), answer);
    }
}
