package it.concerto.bench;

import it.concerto.bench.Score.Answered;
import it.concerto.bench.Score.JobRun;
import it.concerto.bench.Score.Started;
import it.concerto.identity.Person;
import it.concerto.path.PlanningPaths;
import it.concerto.workflow.Completion;
import it.concerto.workflow.ElementsInScope;
import it.concerto.workflow.PeopleInScope;
import it.concerto.workflow.Processes;
import it.concerto.workflow.Tasks;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Sits in the product while a path is played: takes the time of what moves the path (opened, claimed, completed, a job run)
 * and of nothing else, and writes down its score.
 */
final class Prompter implements BeanPostProcessor {

    private final Map<String, Map<String, Object>> completed = new HashMap<>();
    private final Map<String, String> keys = new HashMap<>();
    private final Set<String> claimed = new HashSet<>();
    private Score score = new Score();
    private final Stopwatch watch = new Stopwatch();
    private final List<Stopwatch.Lap> completions = new ArrayList<>();

    void begin() {
        score = new Score();
        watch.reset();
        completions.clear();
    }

    Score score() {
        return score;
    }

    /** What moving the path has taken since it began. */
    Stopwatch.Lap sum() {
        return watch.sum();
    }

    /** What completing each of its tasks has taken, in their order. */
    List<Stopwatch.Lap> completions() {
        return List.copyOf(completions);
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof Tasks) {
            return around(bean, this::task);
        }
        if (bean instanceof PlanningPaths) {
            return around(bean, call -> call.getMethod().getName().equals("open") ? timed(call) : call.proceed());
        }
        if (bean instanceof Processes) {
            return around(bean, this::process);
        }
        if (bean instanceof TaskService engine) {
            return around(bean, call -> completion(engine, call));
        }
        if (bean instanceof ManagementService engine) {
            return around(bean, call -> job(engine, call));
        }
        if (bean instanceof ElementsInScope || bean instanceof PeopleInScope) {
            return around(bean, call -> elements(name, call));
        }
        return bean instanceof JavaDelegate && bean.getClass().getName().startsWith("it.concerto")
                ? around(bean, call -> step(name, call))
                : bean;
    }

    private static Object around(Object bean, MethodInterceptor advice) {
        var factory = new ProxyFactory(bean);
        factory.setProxyTargetClass(true);
        factory.addAdvice(advice);
        return factory.getProxy();
    }

    private Object timed(MethodInvocation call) throws Throwable {
        var lap = watch.lap();
        try {
            return call.proceed();
        } finally {
            watch.add(lap);
        }
    }

    private Object task(MethodInvocation call) throws Throwable {
        switch (call.getMethod().getName()) {
            case "claim" -> {
                claimed.add((String) call.getArguments()[1]);
                return timed(call);
            }
            case "complete" -> {
                var before = watch.sum();
                var result = timed(call);
                if (result instanceof Completion.Completed) {
                    completions.add(watch.sum().since(before));
                    var person = (Person) call.getArguments()[0];
                    var task = (String) call.getArguments()[1];
                    score.add(new Answered(
                            keys.get(task), person.username(), claimed.contains(task), completed.get(task)));
                } else {
                    // asked again with further questions: the engine alone would not have been called
                    watch.backTo(before);
                }
                return result;
            }
            default -> {
                return call.proceed();
            }
        }
    }

    @SuppressWarnings("unchecked")
    private Object process(MethodInvocation call) throws Throwable {
        if (call.getMethod().getName().equals("start")) {
            var variables = (Map<String, Object>) call.getArguments()[3];
            score.add(new Started((String) call.getArguments()[0], Map.copyOf(variables)));
        }
        return call.proceed();
    }

    @SuppressWarnings("unchecked")
    private Object completion(TaskService engine, MethodInvocation call) throws Throwable {
        if (call.getMethod().getName().equals("complete")) {
            var lap = watch.lap();
            var task = (String) call.getArguments()[0];
            completed.put(task, new HashMap<>((Map<String, Object>) call.getArguments()[1]));
            keys.put(task, engine.createTaskQuery().taskId(task).singleResult().getTaskDefinitionKey());
            // this look is not the product's
            watch.leaveOut(lap);
        }
        return call.proceed();
    }

    private Object job(ManagementService engine, MethodInvocation call) throws Throwable {
        if (!call.getMethod().getName().equals("executeJob")) {
            return call.proceed();
        }
        var job = engine.createJobQuery().jobId((String) call.getArguments()[0]).singleResult();
        var definition = engine.createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult();
        score.add(new JobRun(definition.getActivityId()));
        return timed(call);
    }

    @SuppressWarnings("unchecked")
    private Object elements(String name, MethodInvocation call) throws Throwable {
        var elements = call.proceed();
        if (Set.of("elements", "people").contains(call.getMethod().getName())) {
            score.addList(name, List.copyOf((List<String>) elements));
        }
        return elements;
    }

    private Object step(String name, MethodInvocation call) throws Throwable {
        if (!call.getMethod().getName().equals("execute")) {
            return call.proceed();
        }
        var set = new HashMap<String, Object>();
        score.addStep(name, set);
        call.getArguments()[0] = listening((DelegateExecution) call.getArguments()[0], set);
        return call.proceed();
    }

    private static DelegateExecution listening(DelegateExecution execution, Map<String, Object> set) {
        return (DelegateExecution) Proxy.newProxyInstance(
                Prompter.class.getClassLoader(),
                new Class<?>[] {DelegateExecution.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("setVariable")) {
                        set.put((String) arguments[0], arguments[1]);
                    }
                    try {
                        return method.invoke(execution, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
