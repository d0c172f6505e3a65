package it.concerto.testing;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.identity.GroupId;
import it.concerto.identity.People;
import it.concerto.identity.Person;
import it.concerto.identity.Role;
import it.concerto.organisation.AmbitoCode;
import it.concerto.testing.Ensemble.Waiting;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * People whose task it is not: one of every other role of the Ambito and one of another Ambito. The first time a task of
 * the models is open they look for it, open it, claim it and answer it, and must meet nothing.
 */
public final class Onlookers {

    private final AmbitoCode ambito;
    private final String foreigner;
    private final People people;
    private final JdbcClient jdbc;
    private final Function<String, Visitor> browsers;
    private final Set<String> tasks = new TreeSet<>();
    private final Set<Role> roles = new HashSet<>();

    /**
     * @param foreigner username of somebody of another Ambito
     * @param browsers the signed-in browser of a person
     */
    public Onlookers(
            AmbitoCode ambito, String foreigner, People people, JdbcClient jdbc, Function<String, Visitor> browsers) {
        this.ambito = ambito;
        this.foreigner = foreigner;
        this.people = people;
        this.jdbc = jdbc;
        this.browsers = browsers;
    }

    /** Tasks of the models, by their id there, that were tried. */
    public Set<String> tasks() {
        return tasks;
    }

    /** Roles of the Ambito whose people were turned away somewhere. */
    public Set<Role> roles() {
        return roles;
    }

    /** Tries a task in vain, the first time one of its kind is open. */
    public void tryInVain(Waiting task) {
        if (!tasks.add(task.key())) {
            return;
        }
        var before = state(task);
        for (var stranger : strangers(task)) {
            isTurnedAway(browsers.apply(stranger), task);
        }
        assertThat(state(task)).as(task.key() + " after strangers have tried").isEqualTo(before);
    }

    private List<String> strangers(Waiting task) {
        var holders = new HashSet<String>();
        jdbc.sql("select GROUP_ID_ from ACT_RU_IDENTITYLINK where TASK_ID_ = ? and GROUP_ID_ is not null")
                .param(task.task())
                .query(String.class)
                .list()
                .forEach(group -> people.in(GroupId.of(group)).forEach(member -> holders.add(member.username())));
        jdbc.sql("select ASSIGNEE_ from ACT_RU_TASK where ID_ = ? and ASSIGNEE_ is not null")
                .param(task.task())
                .query(String.class)
                .list()
                .forEach(holders::add);
        var strangers = new ArrayList<String>();
        for (var role : Role.values()) {
            var stranger = people.in(ambito, role).stream()
                    .map(Person::username)
                    .filter(username -> !holders.contains(username))
                    .findFirst();
            stranger.ifPresent(username -> {
                roles.add(role);
                strangers.add(username);
            });
        }
        return Stream.concat(strangers.stream(), Stream.of(foreigner))
                .distinct()
                .toList();
    }

    private void isTurnedAway(Visitor stranger, Waiting task) {
        var what = stranger.name() + " at " + task.key();
        var page = "/attivita/" + task.task();
        var desk = stranger.get("/attivita").page();
        assertThat(everyRow(stranger, desk)).as(what).doesNotContain(task.task());
        assertThat(stranger.get(page).status()).as(what + ", opening it").isEqualTo(404);
        assertThat(post(stranger, desk.selectFirst("form[action$=/esci]"), page + "/presa-in-carico"))
                .as(what + ", claiming it")
                .isEqualTo(404);
        assertThat(post(stranger, desk.selectFirst("form[action$=/esci]"), page))
                .as(what + ", answering it")
                .isEqualTo(404);
    }

    private static List<String> everyRow(Visitor stranger, Document desk) {
        var rows = new ArrayList<String>();
        var page = desk;
        while (page != null) {
            rows.addAll(page.select("[data-task]").eachAttr("data-task"));
            var next = page.selectFirst(".cz-pagination a[href*=dopo]");
            page = next == null ? null : stranger.get(next.absUrl("href")).page();
        }
        return rows;
    }

    /** Sends to another address what a form of the person's own page sends, with its token. */
    private static int post(Visitor stranger, Element any, String address) {
        var form = (FormElement) any.clone();
        form.attr("action", address);
        return stranger.send(form, Map.of()).status();
    }

    private List<Map<String, Object>> state(Waiting task) {
        var state = new ArrayList<Map<String, Object>>();
        state.addAll(jdbc.sql("select ID_, REV_, ASSIGNEE_, DUE_DATE_ from ACT_RU_TASK where ID_ = ?")
                .param(task.task())
                .query()
                .listOfRows());
        state.addAll(jdbc.sql("select * from cz_inbox where task = ? order by owner")
                .param(task.task())
                .query()
                .listOfRows());
        state.addAll(jdbc.sql("select * from cz_task_answer where task = ?")
                .param(task.task())
                .query()
                .listOfRows());
        return state;
    }
}
