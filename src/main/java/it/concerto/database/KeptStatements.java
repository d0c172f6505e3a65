package it.concerto.database;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Connections that keep what they have prepared. H2's client asks its server to prepare a statement each time, which is a
 * trip as long as the one that executes it.
 */
final class KeptStatements extends DelegatingDataSource {

    /** So many statements are kept by each connection, those that were used last; a path of fifty tasks asks some two hundred. */
    static final int MOST = 1_000;

    KeptStatements(DataSource connections) {
        super(connections);
    }

    @Override
    public Connection getConnection() throws SQLException {
        return proxy(Connection.class, new Keeper(super.getConnection()));
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return proxy(Connection.class, new Keeper(super.getConnection(username, password)));
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(KeptStatements.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** A connection, which one thread uses at a time. */
    private static final class Keeper implements InvocationHandler {

        private final Connection connection;
        private final Map<String, PreparedStatement> idle = new LinkedHashMap<>();

        Keeper(Connection connection) {
            this.connection = connection;
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
            return arguments != null
                            && arguments.length == 1
                            && method.getName().equals("prepareStatement")
                    ? prepare((String) arguments[0])
                    : call(connection, method, arguments);
        }

        private PreparedStatement prepare(String sql) throws SQLException {
            var known = idle.remove(sql);
            var statement = known != null ? known : connection.prepareStatement(sql);
            return proxy(PreparedStatement.class, new Lent(this, sql, statement));
        }

        void takeBack(String sql, PreparedStatement statement) throws SQLException {
            var other = idle.put(sql, statement);
            if (other != null) {
                other.close();
            }
            if (idle.size() > MOST) {
                var eldest = idle.values().iterator();
                eldest.next().close();
                eldest.remove();
            }
        }
    }

    /** A statement in use. Whatever is not as it was when it was new is not kept. */
    private static final class Lent implements InvocationHandler {

        private final Keeper keeper;
        private final String sql;
        private final PreparedStatement statement;
        private boolean isGone;
        private boolean isSpoilt;

        Lent(Keeper keeper, String sql, PreparedStatement statement) {
            this.keeper = keeper;
            this.sql = sql;
            this.statement = statement;
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
            switch (method.getName()) {
                case "close" -> {
                    close();
                    return null;
                }
                case "isClosed" -> {
                    return isGone;
                }
                default -> {
                    isSpoilt |= isSetting(method);
                    return reported(method, arguments);
                }
            }
        }

        /** Parameters are set by their index, everything else that is set would stay. */
        private static boolean isSetting(Method method) {
            return method.getParameterCount() == 1 && method.getName().startsWith("set");
        }

        private @Nullable Object reported(Method method, Object @Nullable [] arguments) throws Throwable {
            try {
                return call(statement, method, arguments);
            } catch (SQLException e) {
                isSpoilt = true;
                throw e;
            }
        }

        private void close() throws SQLException {
            if (isGone) {
                return;
            }
            isGone = true;
            if (isSpoilt || statement.isClosed()) {
                statement.close();
                return;
            }
            var result = statement.getResultSet();
            if (result != null) {
                result.close();
            }
            statement.clearBatch();
            statement.clearParameters();
            keeper.takeBack(sql, statement);
        }
    }
}
