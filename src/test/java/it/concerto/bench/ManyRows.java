package it.concerto.bench;

import it.concerto.desk.FilterRefused;
import it.concerto.desk.SavedFilters;
import it.concerto.identity.AccountRefused;
import it.concerto.identity.Accounts;
import it.concerto.identity.GroupId;
import it.concerto.identity.NewAccount;
import it.concerto.identity.People;
import it.concerto.identity.Role;
import it.concerto.organisation.AmbitoCode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Rows of the inbox alone, by SQL: six hundred groups of forty Ambiti, thirty paths and ten stages in each; every tenth task is
 * for two groups, every nineteenth in somebody's hand, one in twenty late. Beside them officials of five groups with accounts
 * and twenty saved filters.
 */
final class ManyRows {

    static final int OFFICIALS = 10;

    private static final List<Role> ROLES = Arrays.stream(Role.values())
            .filter(role -> !role.isMunicipal() && role.compareTo(Role.BPMN) < 0)
            .toList();

    private static final List<String> FILTERS = List.of(
            "scadenza=ritardo",
            "scadenza=oggi",
            "scadenza=3-giorni",
            "scadenza=7-giorni",
            "scadenza=senza",
            "vista=mie",
            "vista=gruppi&scadenza=ritardo",
            "percorso=%1$s-PDZ-3",
            "percorso=%1$s-PDZ-4&scadenza=ritardo",
            "fase=Fase+numero+3",
            "fase=Fase+numero+4&vista=gruppi",
            "percorso=%1$s-PDZ-7&fase=Fase+numero+7",
            "ruolo=PRES",
            "ruolo=COORD&scadenza=7-giorni",
            "comune=citta+3",
            "comune=nardo",
            "testo=registrare",
            "testo=l%%27esito+numero",
            "testo=che+non+c%%27e",
            "fase=Fase+numero+5&testo=esito&scadenza=ritardo");

    private final ApplicationContext application;
    private final JdbcClient jdbc;
    private long rows;

    ManyRows(ApplicationContext application) {
        this.application = application;
        this.jdbc = application.getBean(JdbcClient.class);
    }

    static String official(int number) {
        return "official" + number + "x0";
    }

    static String password(int number) {
        return "una-frase-lunga-e-segreta-" + number;
    }

    /** Somebody of the first five roles of an Ambito. */
    String admit(int number) throws AccountRefused, FilterRefused {
        var username = official(number);
        var ambito = AmbitoCode.of("AMB" + number);
        var groups = ROLES.subList(0, 5).stream()
                .map(role -> new GroupId(ambito, role, null))
                .collect(Collectors.toSet());
        application
                .getBean(Accounts.class)
                .register(new NewAccount(
                        username,
                        "Persona " + number,
                        username + "@example.org",
                        password(number),
                        groups,
                        LocalDate.of(2020, 1, 1)));
        var person = application.getBean(People.class).find(username).orElseThrow();
        var filters = application.getBean(SavedFilters.class);
        for (var query : FILTERS) {
            filters.save(
                    person,
                    new SavedFilters.Wish("Filtro " + FILTERS.indexOf(query), null, query.formatted(ambito), false));
        }
        return username;
    }

    /** Adds tasks until there are so many. */
    void growTo(long tasks) {
        create();
        jdbc.sql(
                        """
                        insert into cz_inbox (owner, due, task, name, task_key, ambito, path, process_instance_id,
                            process_definition_id, process, stage, candidates, subject, assignee, claimed_at, created_at)
                        select case when who is null then 'G:' || ambito || '_' || role else 'P:' || who end,
                            due, task, 'Registrare l’esito numero ' || mod(k, 7), 'Task_' || mod(k, 7), ambito,
                            ambito || '-PDZ-' || mod(k, 30), task, 'NoticeProcess:1:1', 'BenchProcess' || mod(k, 10),
                            'Fase numero ' || mod(k, 10),
                            ambito || '_' || first_role || case when second_role is null then '' else ' ' || ambito || '_' || second_role end,
                            case when mod(k, 3) = 0 then null else 'Comune di Città ' || mod(k, 11) end,
                            who, case when who is null then null else due end, due
                        from (select b.k, b.task, b.ambito, b.due, b.who, f.name as first_role, s.name as second_role,
                                case when c.twice = 0 then f.name else s.name end as role
                            from (select n / 600 as k, 'row-' || n as task, 'AMB' || mod(n, 40) as ambito, mod(n / 40, 15) as place,
                                    current_timestamp + (mod(n * 7919, 28800) - 1440) * interval '15' minute as due,
                                    case when mod(n, 19) = 0
                                        then 'official' || mod(n, 40) || 'x' || mod(n / 760, 15) end as who
                                from bench_series where n >= :from and n < :until) b
                            join bench_role f on f.place = b.place
                            left join bench_role s on s.place = mod(b.place + 1, 15) and mod(b.k, 10) = 0
                            join (select 0 as twice union all select 1) c
                                on c.twice = 0 or s.name is not null and b.who is null) r
                        """)
                .param("from", rows)
                .param("until", tasks)
                .update();
        rows = tasks;
        jdbc.sql("analyze").update();
    }

    /** All of one group. */
    void givenTo(int number, long tasks) {
        jdbc.sql(
                        """
                        insert into cz_inbox (owner, due, task, name, task_key, ambito, path, process_instance_id,
                            process_definition_id, process, stage, candidates, subject, assignee, claimed_at, created_at)
                        select 'G:' || :ambito || '_PRES', due, 'grant-' || task, name, task_key, :ambito, path,
                            process_instance_id, process_definition_id, process, stage, :ambito || '_PRES', subject, null, null,
                            created_at
                        from cz_inbox where task in (select 'row-' || n from bench_series where n < :tasks)
                            and position(' ' in candidates) = 0
                        order by task fetch first :tasks rows only
                        """)
                .param("ambito", "AMB" + number)
                .param("tasks", tasks)
                .update();
        jdbc.sql("analyze").update();
    }

    private void create() {
        if (rows > 0) {
            return;
        }
        jdbc.sql("create table bench_series (n bigint primary key)").update();
        jdbc.sql("insert into bench_series values (0)").update();
        for (long size = 1; size < 1_000_000; size *= 2) {
            jdbc.sql("insert into bench_series select n + " + size + " from bench_series")
                    .update();
        }
        jdbc.sql(
                        """
                        insert into cz_path (id, ambito, plan_name, year_from, year_to, products, configuration,
                            configuration_hash, status, started_at, started_by)
                        select 'AMB' || mod(n, 40) || '-PDZ-' || n / 40, 'AMB' || mod(n, 40), 'Piano Sociale di Zona ' || n / 40,
                            2025, 2027, 'PLAN', '{}', 'none', 'RUNNING', current_timestamp, 'demo'
                        from bench_series where n < 1200
                        """)
                .update();
        jdbc.sql("create table bench_role (place bigint, name varchar(30))").update();
        for (var role : ROLES) {
            jdbc.sql("insert into bench_role values (?, ?)")
                    .params(ROLES.indexOf(role), role.name())
                    .update();
        }
    }
}
