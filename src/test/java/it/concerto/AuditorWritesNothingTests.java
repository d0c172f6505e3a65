package it.concerto;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.concerto.testing.Ensemble;
import it.concerto.testing.PathParts;
import it.concerto.testing.Visitor;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** An auditor of an Ambito reads everything of it and changes nothing: whatever address of the product they send something to. */
@WholePathTest
class AuditorWritesNothingTests {

    private static final String PATH = "CASARANO-PDZ-V";
    private static final String AUDITOR = "gemma.quaranta";
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(:(?:[^{}]|\\{[^}]*\\})*)?}");

    /** Their session, and what the ledger tells of what they read. */
    private static final Set<String> THEIR_TRACES =
            Set.of("SPRING_SESSION", "SPRING_SESSION_ATTRIBUTES", "CZ_AUDIT_EVENT", "CZ_AUDIT_HEAD", "CZ_AUDIT_READ");

    @Autowired
    Ensemble.Stage stage;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping routes;

    @LocalServerPort
    int port;

    @Test
    void whereverTheySendSomething() {
        PathParts.usual(stage, PATH).playUntil("Task_DraftNotice");
        var base = "http://localhost:" + port;
        var auditor = Visitor.signedIn(base, AUDITOR, "concerto-di-zona");
        var written = new TreeMap<String, Set<String>>();

        theMailsHaveLeft();
        var before = content();
        for (var address : addresses()) {
            auditor.forge(form(base, address));
            var after = content();
            var changed = differences(before, after);
            if (!changed.isEmpty()) {
                written.put(address, changed);
            }
            before = after;
        }

        assertThat(written)
                .as("but why they asked to read contacts")
                .isEqualTo(Map.of("/percorsi/" + PATH + "/recapiti-in-chiaro", Set.of("CZ_READ")));
    }

    /** Else nothing would be written because nobody sends anything that can be written. */
    @Test
    void whereAnOfficialDoes() {
        PathParts.usual(stage, PATH).playUntil("Task_DraftNotice");
        var base = "http://localhost:" + port;
        var official = Visitor.signedIn(base, "enea.nardone", "concerto-di-zona");
        theMailsHaveLeft();
        var before = content();

        official.forge(form(base, "/percorsi/" + PATH + "/commenti"));

        assertThat(differences(before, content())).contains("CZ_COMMENT");
    }

    private void theMailsHaveLeft() {
        await().until(() -> jdbc.sql("select count(*) from cz_mail where status = 'QUEUED'")
                .query(Long.class)
                .single()
                .equals(0L));
    }

    private Set<String> addresses() {
        var values = Map.of("path", PATH, "task", task(), "code", "CASARANO", "ambito", "CASARANO");
        var addresses = new TreeSet<String>();
        routes.getHandlerMethods().forEach((route, method) -> {
            if (method.getBeanType().getName().startsWith("it.concerto") && isSentTo(route)) {
                route.getPatternValues()
                        .forEach(pattern -> addresses.add(VARIABLE.matcher(pattern)
                                .replaceAll(variable -> values.getOrDefault(variable.group(1), "1"))));
            }
        });
        return addresses;
    }

    private static boolean isSentTo(RequestMappingInfo route) {
        return route.getMethodsCondition().getMethods().contains(RequestMethod.POST);
    }

    private String task() {
        return jdbc.sql(
                        "select task from cz_inbox where path = ? and task_key = 'Task_DraftNotice' fetch first row only")
                .param(PATH)
                .query(String.class)
                .single();
    }

    private static FormElement form(String base, String address) {
        var page = Jsoup.parse(
                "<form method=post action='" + address + "'><input name=_csrf>"
                        + "<input name=reason value='Prova di scrittura.'><input name=text value='Prova di scrittura.'>"
                        + "<input name=testo value='Prova di scrittura.'><input name=motivo value='Prova di scrittura.'>"
                        + "<input name=due value='20/08/2022'><input name=colleague value='" + AUDITOR + "'></form>",
                base);
        return (FormElement) page.selectFirst("form");
    }

    /** Of each table, what is in it. */
    private Map<String, Integer> content() {
        return tables().stream()
                .filter(table -> !THEIR_TRACES.contains(table))
                .collect(toMap(table -> table, table -> Set.copyOf(
                                jdbc.sql("select * from \"" + table + "\"").query().listOfRows().stream()
                                        .map(row ->
                                                Arrays.deepToString(row.values().toArray()))
                                        .toList())
                        .hashCode()));
    }

    private List<String> tables() {
        return jdbc.sql("select table_name from information_schema.tables where table_schema = 'PUBLIC'")
                .query(String.class)
                .list();
    }

    private static Set<String> differences(Map<String, Integer> before, Map<String, Integer> after) {
        var changed = new TreeSet<String>();
        after.forEach((table, rows) -> {
            if (!rows.equals(before.get(table))) {
                changed.add(table);
            }
        });
        return changed;
    }
}
