package it.concerto.workflow.engine;

import it.concerto.workflow.Subjects;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks the modules, when starting, what those runs and tasks are about that a migration has listed without a subject:
 * they are older than the question.
 */
@Component
class UntoldSubjects implements SmartInitializingSingleton {

    private final SubjectBook book;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    UntoldSubjects(SubjectBook book, JdbcClient jdbc, TransactionTemplate transaction) {
        this.book = book;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** A run or a task of which only the variable is known. */
    private record Untold(String scope, String path, String element, String about) {}

    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(status -> {
            var untold = untold();
            if (!untold.isEmpty()) {
                untold.forEach(this::tell);
                write("cz_inbox");
                write("cz_task_answer");
            }
        });
    }

    private List<Untold> untold() {
        return jdbc.sql("select scope, path, element, about from cz_subject where subject is null")
                .query(Untold.class)
                .list();
    }

    /** Of what nothing can be said there need be no row. */
    private void tell(Untold untold) {
        Subjects module = book.subjects().get(untold.element());
        var subject = module == null
                ? null
                : book.subject(module, untold.path(), untold.about()).orElse(null);
        if (subject == null) {
            jdbc.sql("delete from cz_subject where scope = ?")
                    .param(untold.scope())
                    .update();
        } else {
            jdbc.sql("update cz_subject set subject = ? where scope = ?")
                    .params(subject, untold.scope())
                    .update();
        }
    }

    private void write(String table) {
        jdbc.sql("update " + table + " set subject = " + SubjectBook.composedOf(table) + " where subject is null")
                .update();
    }
}
