package it.concerto.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import it.concerto.desk.SavedFilters;
import it.concerto.desk.SavedFilters.Wish;
import it.concerto.identity.Accounts;
import it.concerto.identity.GroupId;
import it.concerto.identity.NewAccount;
import it.concerto.identity.People;
import it.concerto.path.PathNames;
import java.time.LocalDate;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Somebody with twenty saved filters whom the node has never seen; what they look at, and what it costs. */
public final class FirstVisit {

    private static final String GROUP = "CASARANO_RAG";
    private static final String EMPTY_PAGE = "/accessibilita";

    private final String username;
    private final CountedStatements statements;
    private final PlantedTasks planted;
    private final MockMvc web;

    /** @param application with {@link CountedStatements} */
    public FirstVisit(ApplicationContext application, String username) throws Exception {
        this.username = username;
        statements = application.getBean(CountedStatements.class);
        planted = new PlantedTasks(application.getBean(JdbcClient.class));
        web = MockMvcBuilders.webAppContextSetup((WebApplicationContext) application)
                .apply(springSecurity())
                .build();
        // a node reads the name of a path once, whoever asks first
        application.getBean(PathNames.class).one("CASARANO-PDZ-V");
        var groups = Set.of(GroupId.of(GROUP));
        application
                .getBean(Accounts.class)
                .register(new NewAccount(
                        username,
                        "Prima Visita",
                        username + "@example.org",
                        "concerto-di-zona",
                        groups,
                        LocalDate.EPOCH));
        var person = application.getBean(People.class).findActive(username).orElseThrow();
        for (int number = 0; number < SavedFilters.MOST; number++) {
            application
                    .getBean(SavedFilters.class)
                    .save(person, new Wish("Filtro " + number, null, "testo=convocare+" + number, false));
        }
    }

    /** With twenty thousand tasks and more, of which the first are counted. */
    public void showsTheDeskOfThousands() throws Exception {
        for (int number = 0; number < 20; number++) {
            planted.late(GROUP, "Convocare la Città " + number, "Nardò");
        }
        planted.doubled(10);
        showsTheDesk("300+");
    }

    /**
     * The first page of the list and all counts, in at most four statements more than a page that shows nothing.
     *
     * @param waiting how many tasks for the person's groups the page names
     */
    public void showsTheDesk(String waiting) throws Exception {
        page(EMPTY_PAGE);
        statements.take();
        page(EMPTY_PAGE);
        var empty = statements.takeOwn();

        var desk = page("/attivita");

        assertThat(statements.takeOwn())
                .as("more than %s", empty)
                .hasSizeBetween(empty.size() + 1, empty.size() + 4)
                .filteredOn(sql -> sql.contains(" as mine from cz_inbox"))
                .hasSize(1);
        assertThat(desk.select(".cz-filter-count")).hasSize(SavedFilters.MOST);
        assertThat(desk.select(".cz-desk-views a").eachText()).contains("Dei miei gruppi (" + waiting + ")");
    }

    private Document page(String address) throws Exception {
        var response =
                web.perform(get(address).with(user(username))).andReturn().getResponse();
        assertThat(response.getStatus()).isEqualTo(200);
        return Jsoup.parse(response.getContentAsString());
    }
}
