package it.concerto.bench;

import org.springframework.jdbc.core.simple.JdbcClient;

/** A million passages through nodes in ten thousand runs of one Ambito, each fifth a task that somebody did. */
final class ManyPassages {

    static final int PASSAGES = 1_000_000;
    static final String AMBITO = "AMB7";

    private static final int OF_A_RUN = 100;

    private final JdbcClient jdbc;

    ManyPassages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void seed() {
        jdbc.sql("create table bench_number (n bigint)").update();
        jdbc.sql("insert into bench_number values (0)").update();
        for (int size = 1; size < PASSAGES; size *= 2) {
            jdbc.sql("insert into bench_number select n + " + size + " from bench_number")
                    .update();
        }
        jdbc.sql("delete from bench_number where n >= " + PASSAGES).update();
        jdbc.sql(
                        """
                        insert into ACT_HI_PROCINST (ID_, PROC_INST_ID_, BUSINESS_KEY_, PROC_DEF_KEY_, PROC_DEF_ID_, START_TIME_,
                            TENANT_ID_)
                        select 'bench-run-' || n, 'bench-run-' || n, 'AMB7-PDZ-' || mod(n, 40), 'NoticeProcess',
                            'NoticeProcess:1:bench', timestamp '2022-01-01 08:00:00' + mod(n * 7919, 10000) * interval '1' minute,
                            'AMB7'
                        from bench_number where n < %d
                        """
                                .formatted(PASSAGES / OF_A_RUN))
                .update();
        jdbc.sql(
                        """
                        insert into ACT_HI_ACTINST (ID_, PROC_DEF_KEY_, PROC_DEF_ID_, PROC_INST_ID_, EXECUTION_ID_, ACT_ID_, TASK_ID_,
                            ACT_NAME_, ACT_TYPE_, START_TIME_, END_TIME_, ACT_INST_STATE_, SEQUENCE_COUNTER_, TENANT_ID_)
                        select 'Task_DraftNotice:bench-' || n, 'NoticeProcess', 'NoticeProcess:1:bench',
                            'bench-run-' || mod(n, %1$d), 'bench-run-' || mod(n, %1$d), 'Task_DraftNotice',
                            case when mod(n, 5) = 0 then 'bench-task-' || n end,
                            'Redigere l’avviso pubblico e il calendario', 'userTask',
                            timestamp '2022-02-01 08:00:00' + n * interval '1' second,
                            timestamp '2022-02-01 09:30:00' + n * interval '1' second, 0, n / %1$d, 'AMB7'
                        from bench_number
                        """
                                .formatted(PASSAGES / OF_A_RUN))
                .update();
        jdbc.sql(
                        """
                        insert into cz_task_answer (task, ambito, path, task_key, task_name, stage, process_instance_id,
                            candidates, form_id, form_deployment_id, answer, person, at, process)
                        select 'bench-task-' || n, 'AMB7', 'AMB7-PDZ-1', 'Task_DraftNotice', 'Redigere', 'Avviso',
                            'bench-run-1', 'AMB7_UDP', 'draftNotice', 'bench', '{}', 'person' || mod(n, 600),
                            timestamp '2022-02-01 09:30:00', 'NoticeProcess'
                        from bench_number where mod(n, 5) = 0
                        """)
                .update();
        jdbc.sql("analyze").update();
    }
}
