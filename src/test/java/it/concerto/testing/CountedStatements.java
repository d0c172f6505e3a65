package it.concerto.testing;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;
import org.springframework.beans.factory.support.MergedBeanDefinitionPostProcessor;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Writes down every statement that reaches the database of an application under test. Of a kind that Spring asks last, or
 * what the application arranges for its pool would not find it behind this.
 */
public class CountedStatements implements MergedBeanDefinitionPostProcessor {

    private final Queue<Executed> executed = new ConcurrentLinkedQueue<>();

    @Override
    public void postProcessMergedBeanDefinition(RootBeanDefinition definition, Class<?> type, String name) {}

    private record Executed(Thread by, String sql) {}

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? new Listening(source) : bean;
    }

    /** What was executed since the last call, in this order; what another thread executes meanwhile is not lost. */
    public List<String> take() {
        return taken().stream().map(Executed::sql).toList();
    }

    /** The same without what other threads have executed, such as jobs that become due. */
    public List<String> takeOwn() {
        return taken().stream()
                .filter(one -> one.by() == Thread.currentThread())
                .map(Executed::sql)
                .toList();
    }

    private List<Executed> taken() {
        var taken = new ArrayList<Executed>();
        for (var next = executed.poll(); next != null; next = executed.poll()) {
            taken.add(next);
        }
        return taken;
    }

    private class Listening extends DelegatingDataSource {

        Listening(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            return listening(Connection.class, super.getConnection(), "");
        }
    }

    /** Connections and statements that report what is executed; everything else goes through. */
    private <T> T listening(Class<T> type, T target, String sql) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            var first = arguments != null && arguments.length > 0 && arguments[0] instanceof String text ? text : sql;
            if (target instanceof Statement && method.getName().startsWith("execute")) {
                executed.add(new Executed(
                        Thread.currentThread(), first.replaceAll("\\s+", " ").strip()));
            }
            try {
                var result = method.invoke(target, arguments);
                if (target instanceof Connection && result instanceof CallableStatement call) {
                    return listening(CallableStatement.class, call, first);
                }
                if (target instanceof Connection && result instanceof PreparedStatement prepared) {
                    return listening(PreparedStatement.class, prepared, first);
                }
                return target instanceof Connection && result instanceof Statement statement
                        ? listening(Statement.class, statement, "")
                        : result;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        };
        return type.cast(Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {type}, handler));
    }
}
