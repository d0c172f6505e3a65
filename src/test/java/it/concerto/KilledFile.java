package it.concerto;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The database file of a product that was killed, read without the product. */
final class KilledFile {

    private final JdbcClient jdbc;

    KilledFile(String url) {
        var source = new JdbcDataSource();
        source.setURL(url + ";IFEXISTS=TRUE");
        source.setUser("concerto");
        source.setPassword("concerto");
        jdbc = JdbcClient.create(source);
    }

    void assertNothingIsLostOrDoubled(List<String> confirmed) {
        assertThat(confirmed).doesNotHaveDuplicates();
        assertThat(list("select task from cz_task_answer"))
                .as("answers")
                .doesNotHaveDuplicates()
                .containsAll(confirmed);
        assertHistoryIsThatOfTheAnswers();
        assertInboxIsThatOfTheEngine();
        assertEachAnswerHasOneEffect();
        assertMailsAreWrittenOnce();
    }

    private void assertHistoryIsThatOfTheAnswers() {
        assertThat(list("select ID_ from ACT_HI_TASKINST where DELETE_REASON_ = 'completed' and END_TIME_ is not null"))
                .as("the engine's history of completed tasks")
                .containsExactlyInAnyOrderElementsOf(list("select task from cz_task_answer"));
        assertThat(list("select t.ID_ from ACT_RU_TASK t join cz_task_answer a on a.task = t.ID_"))
                .as("answered and still open")
                .isEmpty();
        assertThat(
                        list(
                                """
                        select a.task from cz_task_answer a
                        left join ACT_HI_OP_LOG l on l.TASK_ID_ = a.task and l.OPERATION_TYPE_ = 'Complete'
                        group by a.task, a.person
                        having count(distinct l.OPERATION_ID_) <> 1 or max(l.USER_ID_) <> a.person
                        """))
                .as("completed by whoever answered, once")
                .isEmpty();
    }

    private void assertInboxIsThatOfTheEngine() {
        assertThat(list("select owner || ' ' || task from cz_inbox"))
                .as("the desk's list")
                .containsExactlyInAnyOrderElementsOf(
                        list(
                                """
                                select case when t.ASSIGNEE_ is null then 'G:' || l.GROUP_ID_ else 'P:' || t.ASSIGNEE_ end || ' ' || t.ID_
                                from ACT_RU_TASK t
                                left join ACT_RU_IDENTITYLINK l
                                    on l.TASK_ID_ = t.ID_ and l.TYPE_ = 'candidate' and t.ASSIGNEE_ is null
                                """));
    }

    private void assertEachAnswerHasOneEffect() {
        assertThat(
                        list(
                                """
                        select a.path || ' ' || a.task_key from cz_task_answer a
                        left join cz_flow_taken f on f.process_instance_id = a.process_instance_id
                            and f.flow_id like 'Flow_' || substring(a.task_key, 6) || 'To%'
                        group by a.path, a.task_key
                        having count(distinct a.task) <> 1 or count(distinct f.seq) <> 1
                        """))
                .as("each path went on once from each answer")
                .isEmpty();
        assertThat(list("select path from cz_proposal"))
                .containsExactlyInAnyOrderElementsOf(answered("Task_ProposeGuidelines"));
        assertThat(list("select path from cz_opinion where kind = 'TECHNICAL'"))
                .containsExactlyInAnyOrderElementsOf(answered("Task_GiveTechnicalOpinion"));
        assertThat(list("select path from cz_opinion where kind = 'ACCOUNTING'"))
                .containsExactlyInAnyOrderElementsOf(answered("Task_GiveAccountingOpinion"));
        assertThat(list("select path from cz_sitting"))
                .containsExactlyInAnyOrderElementsOf(answered("Task_ConveneSitting"));
    }

    /** A convocation is written to the same members each time. */
    private void assertMailsAreWrittenOnce() {
        assertThat(list("select distinct path from cz_mail where code = 'M01'"))
                .as("paths with a convocation")
                .containsExactlyInAnyOrderElementsOf(answered("Task_ConveneSitting"));
        assertThat(list("select path || ' ' || recipient_email from cz_mail where code = 'M01'"))
                .doesNotHaveDuplicates();
        assertThat(list("select message_id from cz_mail")).doesNotHaveDuplicates();
        assertThat(
                        list(
                                """
                                select ambito from (select ambito, path, count(*) as letters from cz_mail where code = 'M01' group by ambito, path)
                                group by ambito having min(letters) <> max(letters)
                                """))
                .as("Ambiti where a convocation misses a member")
                .isEmpty();
    }

    /** Whether answers of every kind were kept: then each of the comparisons has compared something. */
    void assertEveryKindWasAnswered(int kinds) {
        assertThat(list("select distinct task_key from cz_task_answer")).hasSize(kinds);
    }

    /** What is in it, in a line. */
    String figures() {
        return "%s answers, %s open tasks, %s mails"
                .formatted(count("cz_task_answer"), count("ACT_RU_TASK"), count("cz_mail"));
    }

    private List<String> answered(String key) {
        return jdbc.sql("select path from cz_task_answer where task_key = ?")
                .param(key)
                .query(String.class)
                .list();
    }

    private List<String> list(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
